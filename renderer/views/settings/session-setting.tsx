import { useState } from 'react';
import { Button, Select } from '../../components/index.ts';
import { HandOver } from '../../shell/hand-over.tsx';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useServices } from '../../use-services.ts';
import styles from './settings.module.css';

/** Who is at this computer: the coordinator hands over to an annotator, whose session knows nothing of the sources. */
export function SessionSetting() {
  const { keyboard } = useServices();
  const session = useApp((app) => app.session);
  const coordinator = session?.role === 'coordinator';
  const known = useAnswer('annotators.list', coordinator ? {} : null, ['annotations']);
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  if (!coordinator) {
    return (
      <div className={styles.name}>
        <span>{t('session.now', session?.annotator ?? '')}</span>
        {session?.structural === false && (
          <Button onClick={() => keyboard.run('general.coordinator')}>{t('session.back')}</Button>
        )}
      </div>
    );
  }
  const names = (known.data ?? []).filter(({ blind }) => blind.items > 0).map(({ name }) => name);
  const name = chosen ?? names[0];
  if (name === undefined) return <span>{t('session.nobody')}</span>;
  return (
    <div className={styles.name}>
      <Select
        label={t('session.choose')}
        hideLabel
        value={name}
        options={names.map((each) => ({ value: each, label: each }))}
        onChange={setChosen}
      />
      <Button onClick={() => setAsking(true)}>{t('session.handOver')}</Button>
      {asking && <HandOver annotator={name} onClose={() => setAsking(false)} />}
    </div>
  );
}
