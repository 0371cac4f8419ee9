import { type FormEvent, useState } from 'react';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { Button, Chip, ErrorNote, TextField } from '../../components/index.ts';
import { NameChoice } from '../../components/name-choice.tsx';
import { refusal } from '../../refusal.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useServices } from '../../use-services.ts';
import styles from './assign.module.css';
import { Instruments } from './instruments.tsx';
import { KINDS } from './kinds.ts';
import { type DraftField, missingOf, type PlanDraft, planInput, wrongField } from './plan-draft.ts';
import { PlanPreview } from './plan-preview.tsx';

const NUMBERS: readonly DraftField[] = ['overlap', 'repeats', 'gold', 'attention', 'limit', 'seed'];

interface PlanFormProps {
  readOnly: boolean;
  /** Kept by the screen, so that a look at another tab costs nothing. */
  draft: PlanDraft;
  onDraft: (draft: PlanDraft) => void;
  onMade: () => void;
}

/** Who judges what. What will be made is shown before it is made, with its balance and its hours. */
export function PlanForm({ readOnly, draft, onDraft, onMade }: PlanFormProps) {
  const { client, toasts } = useServices();
  const known = useAnswer('annotators.list', {}, ['annotations']);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (changed: Partial<PlanDraft>) => onDraft({ ...draft, ...changed });
  const input = planInput(draft);
  const preview = useAnswer('plan.preview', input, ['conversations', 'annotations']);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (input === null || preview.data === null) return;
    setBusy(true);
    try {
      const { seed } = preview.data;
      const made = await client.call('plan.make', { ...input, seed: input.seed ?? seed });
      setFailure(null);
      toasts.getState().show(t('assign.made', made.items, draft.annotators.length));
      onMade();
    } catch (error) {
      setFailure(refusal(error));
    } finally {
      setBusy(false);
    }
  };

  const toggleKind = (kind: ItemKind) =>
    change({
      kinds: draft.kinds.includes(kind) ? draft.kinds.filter((each) => each !== kind) : [...draft.kinds, kind],
    });

  return (
    <form className={styles.plan} onSubmit={(event) => void make(event)}>
      <div className={styles.fields}>
        <fieldset className={styles.group}>
          <legend>{t('assign.what')}</legend>
          <div className={styles.chips}>
            {KINDS.map((kind) => (
              <Chip key={kind} pressed={draft.kinds.includes(kind)} onClick={() => toggleKind(kind)}>
                {t(`assign.kind_${kind}`)}
              </Chip>
            ))}
          </div>
        </fieldset>
        {draft.kinds.length > 0 && (
          <Instruments
            kinds={KINDS.filter((kind) => draft.kinds.includes(kind))}
            chosen={draft.instruments}
            readOnly={readOnly}
            onChange={(instruments) => change({ instruments })}
          />
        )}
      </div>
      <div className={styles.fields}>
        <Annotators
          known={(known.data ?? []).map(({ name }) => name)}
          chosen={draft.annotators}
          onChange={(annotators) => change({ annotators })}
        />
        <fieldset className={styles.group}>
          <legend>{t('assign.howMuch')}</legend>
          <div className={styles.numbers}>
            {NUMBERS.map((field) => {
              const wrong = wrongField(draft, field);
              const early = field === 'overlap' && draft.annotators.length === 0;
              return (
                <TextField
                  key={field}
                  label={t(`assign.${field}`)}
                  hint={t(`assign.${field}Hint`)}
                  error={wrong && !early ? t('assign.range', wrong.least, wrong.most) : undefined}
                  inputMode="numeric"
                  placeholder={field === 'limit' ? t('assign.all') : field === 'seed' ? t('assign.drawn') : undefined}
                  value={draft[field]}
                  onChange={(value) => change({ [field]: value })}
                />
              );
            })}
          </div>
        </fieldset>
      </div>
      <aside className={styles.preview} aria-label={t('assign.preview')}>
        <h3>{t('assign.preview')}</h3>
        {input === null ? (
          <p className={styles.quiet}>{t(`assign.missing_${missingOf(draft)}`)}</p>
        ) : preview.error ? (
          <ErrorNote error={preview.error} />
        ) : (
          preview.data && <PlanPreview plan={preview.data} chosen={draft.kinds} />
        )}
        {failure && <ErrorNote error={failure} />}
        <Button
          type="submit"
          variant="primary"
          disabled={readOnly || busy || input === null || preview.data === null || preview.error !== null}
        >
          {t('assign.make')}
        </Button>
      </aside>
    </form>
  );
}

interface AnnotatorsProps {
  known: readonly string[];
  chosen: readonly string[];
  onChange: (names: string[]) => void;
}

function Annotators({ known, chosen, onChange }: AnnotatorsProps) {
  const [name, setName] = useState('');
  const all = [...known, ...chosen.filter((each) => !known.includes(each))];
  const add = () => {
    // several at once, as they stand in a message or a sheet
    const names = name
      .split(/[,;\n\t]/)
      .map((each) => each.trim())
      .filter((each) => each !== '');
    if (names.length > 0) onChange([...new Set([...chosen, ...names])]);
    setName('');
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('assign.who')}</legend>
      {all.length > 0 && (
        <div className={styles.people}>
          <NameChoice names={all} chosen={chosen} onChange={onChange} />
        </div>
      )}
      <div className={styles.add}>
        <TextField
          label={t('assign.newNames')}
          value={name}
          onChange={setName}
          maxLength={2000}
          autoComplete="off"
          // who types names and goes on has added them
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button disabled={name.trim() === ''} onClick={add}>
          {t('assign.addNames')}
        </Button>
      </div>
    </fieldset>
  );
}
