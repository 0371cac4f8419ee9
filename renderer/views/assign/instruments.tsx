import { useState } from 'react';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import { Button, Select } from '../../components/index.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { AddInstrument } from './add-instrument.tsx';
import styles from './assign.module.css';
import type { PlanDraft } from './plan-draft.ts';

interface InstrumentsProps {
  kinds: readonly ItemKind[];
  chosen: PlanDraft['instruments'];
  readOnly: boolean;
  onChange: (instruments: PlanDraft['instruments']) => void;
}

/** What is asked about each kind: the built-in questions, or those of this study. */
export function Instruments({ kinds, chosen, readOnly, onChange }: InstrumentsProps) {
  const known = useAnswer('instruments.list', {}, ['annotations']);
  const [adding, setAdding] = useState(false);
  const ownFor = (kind: ItemKind) =>
    (known.data ?? []).filter(({ builtIn, kinds: fits }) => !builtIn && fits.includes(kind));
  return (
    <fieldset className={styles.group}>
      <legend>{t('assign.questions')}</legend>
      <div className={styles.numbers}>
        {kinds.map((kind) => (
          <Select
            key={kind}
            label={t(`assign.kind_${kind}`)}
            value={chosen[kind] ?? ''}
            options={[
              { value: '', label: t('assign.builtIn') },
              ...ownFor(kind).map(({ instrument }) => ({ value: instrument.id, label: instrument.id })),
            ]}
            onChange={(id) => {
              const { [kind]: _, ...others } = chosen;
              onChange(id === '' ? others : { ...others, [kind]: id });
            }}
          />
        ))}
      </div>
      <div className={styles.below}>
        <Button disabled={readOnly} onClick={() => setAdding(true)}>
          {t('assign.addInstrument')}
        </Button>
      </div>
      {adding && (
        <AddInstrument
          onClose={() => {
            setAdding(false);
            known.reload();
          }}
        />
      )}
    </fieldset>
  );
}
