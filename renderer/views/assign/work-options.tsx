import { useState } from 'react';
import type { Refusal } from '../../../shared/domain/errors.ts';
import type { WorkOptions as Options } from '../../../shared/domain/work.ts';
import { Checkbox, ErrorNote, Saved, TextArea, TextField, ToggleGroup } from '../../components/index.ts';
import hidden from '../../components/visually-hidden.module.css';
import { refusal } from '../../refusal.ts';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import styles from './assign.module.css';

const AGENT = ['shown', 'collapsed', 'hidden'] as const;
const SHOWN = ['shown', 'hidden'] as const;
const SWITCHES = ['cannotTell', 'freeTextRequired', 'autoAdvance'] as const;
const SECONDS = ['minimumSeconds', 'idleSeconds'] as const;
const LEAST = { minimumSeconds: 0, idleSeconds: 5 } as const;

/** What annotators see and how they work; the same for all of them. Each change is stored at once. */
export function WorkOptions({ options, readOnly }: { options: Options; readOnly: boolean }) {
  const { client, app } = useServices();
  const [failure, setFailure] = useState<Refusal | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const set = async (change: Partial<Options>) => {
    try {
      const next = await client.call('work.options.set', change);
      app.setState(({ session }) => ({ session: session && { ...session, options: next } }));
      setSavedAt(new Date().toISOString());
      setFailure(null);
    } catch (error) {
      setFailure(refusal(error));
    }
  };
  return (
    <section className={styles.options} aria-labelledby="work-options">
      <h2 id="work-options" className={hidden.hidden}>
        {t('assign.options')}
      </h2>
      <div className={styles.head}>
        <p className={styles.quiet}>{t('assign.optionsText')}</p>
        <span role="status">{savedAt !== null && <Saved at={savedAt} />}</span>
      </div>
      {failure && <ErrorNote error={failure} />}
      <div className={styles.choices}>
        <Option label={t('assign.agentTurns')}>
          <ToggleGroup
            label={t('assign.agentTurns')}
            value={options.agentTurns}
            options={AGENT.map((value) => ({ value, label: t(`assign.${value}`) }))}
            onChange={(agentTurns) => void set({ agentTurns })}
          />
        </Option>
        {(['tools', 'task'] as const).map((name) => (
          <Option key={name} label={t(`assign.${name}`)}>
            <ToggleGroup
              label={t(`assign.${name}`)}
              value={options[name]}
              options={SHOWN.map((value) => ({ value, label: t(`assign.${value}`) }))}
              onChange={(value) => void set({ [name]: value })}
            />
          </Option>
        ))}
        {SWITCHES.map((name) => (
          <Checkbox key={name} checked={options[name]} disabled={readOnly} onChange={(on) => void set({ [name]: on })}>
            {t(`assign.${name}`)}
          </Checkbox>
        ))}
        <div className={styles.numbers}>
          {SECONDS.map((name) => (
            <Seconds key={name} name={name} value={options[name]} onSet={(value) => void set({ [name]: value })} />
          ))}
        </div>
      </div>
      <Guidelines text={options.guidelines} onSet={(guidelines) => void set({ guidelines })} />
    </section>
  );
}

function Option({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.option}>
      <span>{label}</span>
      {children}
    </div>
  );
}

interface SecondsProps {
  name: (typeof SECONDS)[number];
  value: number;
  onSet: (value: number) => void;
}

function Seconds({ name, value, onSet }: SecondsProps) {
  const [text, setText] = useState(String(value));
  const given = Number(text);
  const right = text.trim() !== '' && given >= LEAST[name] && given <= 3600;
  return (
    <TextField
      label={t(`assign.${name}`)}
      hint={t(`assign.${name}Hint`)}
      error={right ? undefined : t('assign.range', LEAST[name], 3600)}
      inputMode="numeric"
      value={text}
      onChange={setText}
      onBlur={() => right && given !== value && onSet(given)}
    />
  );
}

function Guidelines({ text, onSet }: { text: string; onSet: (text: string) => void }) {
  const [draft, setDraft] = useState(text);
  return (
    <TextArea
      label={t('assign.guidelines')}
      hint={t('assign.guidelinesHint')}
      value={draft}
      onChange={setDraft}
      maxLength={100_000}
      onBlur={() => draft !== text && onSet(draft)}
    />
  );
}
