import type { StudyInfo, StudyOverview } from '../../../shared/contract/outputs.ts';
import { Button, Icon, type IconName } from '../../components/index.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { routeOf } from '../../routes.tsx';
import { t } from '../../strings/index.ts';
import { useApp, useDialogs } from '../../use-services.ts';
import { firstToDo, nextSteps, type Step, type StepId } from './next-steps.ts';
import styles from './overview.module.css';

interface StepListProps {
  study: StudyInfo;
  overview: StudyOverview;
}

const icons: Record<StepId, IconName> = {
  humans: 'import',
  simulators: 'import',
  queues: 'library',
  rate: 'annotate',
  leaks: 'eye',
  judge: 'judge',
  agreement: 'agreement',
  usi: 'usi',
  export: 'export',
};

const screens: Partial<Record<StepId, string>> = {
  queues: 'library',
  rate: 'annotate',
  leaks: 'assign',
  judge: 'judge',
  agreement: 'agreement',
  usi: 'usi',
  export: 'export',
};

/** The way from import to export; the first thing to do is the one primary button. */
export function StepList({ study, overview }: StepListProps) {
  const sources = useApp((app) => app.sources);
  const steps = nextSteps({ study, overview, sources }).filter(({ id }) => isThere(id));
  const next = firstToDo(steps);
  return (
    <section className={styles.next}>
      <h2 className={styles.heading}>{t('overview.next')}</h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <StepRow key={step.id} step={step} next={step === next} readOnly={study.readOnly} />
        ))}
      </ol>
    </section>
  );
}

function StepRow({ step, next, readOnly }: { step: Step; next: boolean; readOnly: boolean }) {
  const showDialog = useDialogs((dialogs) => dialogs.show);
  const { id, state, count } = step;
  const screen = screens[id];
  const act = () =>
    screen === undefined ? showDialog('import') : navigate(href(id === 'judge' && count === 0 ? 'assign' : screen));
  const possible = state !== 'later' && !(readOnly && screen === undefined);
  return (
    <li className={styles.step} data-state={state} data-next={next || undefined}>
      <Icon name={state === 'done' ? 'check' : icons[id]} />
      <span className={styles.stepText}>{t(`overview.step_${id}`, state === 'done', count)}</span>
      {possible && (
        <Button variant={next ? 'primary' : 'quiet'} onClick={act}>
          {id === 'judge' && count === 0 ? t('overview.act_assign') : t(`overview.act_${id}`)}
        </Button>
      )}
    </li>
  );
}

/** A step leads to a screen only where this build has it. */
function isThere(id: StepId): boolean {
  const screen = screens[id];
  return screen === undefined || routeOf(screen) !== null;
}
