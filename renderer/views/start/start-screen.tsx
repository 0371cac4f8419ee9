import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icons.ts';
import { ActionKeys } from '../../components/key-cap.tsx';
import { ErrorNote } from '../../components/note.tsx';
import type { ActionName } from '../../keys/actions.ts';
import { useStudyActions } from '../../shell/use-study-actions.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useServices } from '../../use-services.ts';
import { Logo } from './logo.tsx';
import { RecentList } from './recent-list.tsx';
import styles from './start-screen.module.css';

export function StartScreen() {
  const recent = useAnswer('recent.list', {}, ['study']);
  const alone = useApp((app) => app.session?.role === 'annotator');
  return (
    <main className={styles.start}>
      <div className={styles.inside}>
        <section>
          <Logo />
          <h1 className={styles.name}>{t('app.name')}</h1>
          <p className={styles.claim}>{t('start.claim')}</p>
          <div className={styles.actions}>
            <StartAction icon="plus" action="general.newStudy" label={t('start.newStudy')} />
            <StartAction icon="folder" action="general.openStudy" label={t('start.openStudy')} />
            {!alone && <StartAction icon="undo" action="general.restore" label={t('start.restore')} />}
            <StartAction icon="keyboard" action="general.help" label={t('keys.help')} />
            <StartAction icon="settings" action="general.settings" label={t('keys.settings')} />
          </div>
        </section>
        <section>
          <h2 className={styles.heading}>{t('start.recent')}</h2>
          {recent.error ? (
            <ErrorNote error={recent.error} retry={recent.reload} />
          ) : (
            <RecentList recent={recent.data} onForgotten={recent.reload} />
          )}
          {!alone && <SampleCard />}
          <p className={styles.offline}>{t('start.offline')}</p>
        </section>
      </div>
    </main>
  );
}

function StartAction({ icon, action, label }: { icon: IconName; action: ActionName; label: string }) {
  const { keyboard } = useServices();
  return (
    <button type="button" className={styles.action} onClick={() => keyboard.run(action)}>
      <Icon name={icon} />
      <span className={styles.label}>{label}</span>
      <ActionKeys action={action} />
    </button>
  );
}

function SampleCard() {
  const { sample } = useStudyActions();
  const [opening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    await sample();
    setOpening(false);
  };
  return (
    <div className={styles.sample}>
      <div>
        <h2>{t('start.sampleTitle')}</h2>
        <p>{t('start.sampleText')}</p>
      </div>
      <Button size="large" disabled={opening} onClick={() => void open()}>
        {opening ? t('start.sampleOpening') : t('start.sampleOpen')}
      </Button>
    </div>
  );
}
