import { useStore } from 'zustand';
import { Button, Icon, type IconName } from '../../components/index.ts';
import { href } from '../../router/location.ts';
import { TOUR, type TourStep } from '../../stores/tour-store.ts';
import { t } from '../../strings/index.ts';
import { useApp, useServices } from '../../use-services.ts';
import styles from './tour.module.css';

const where: Record<TourStep, { icon: IconName; address: string }> = {
  search: { icon: 'search', address: href('library') },
  replay: { icon: 'replay', address: href('replay', 'retail_6') },
  rate: { icon: 'annotate', address: href('annotate') },
  agreement: { icon: 'agreement', address: href('agreement') },
  usi: { icon: 'usi', address: href('usi') },
  judge: { icon: 'judge', address: href('assign') },
  export: { icon: 'export', address: href('export') },
};

/** In the sample study: what to try, ticked off by having done it. */
export function Tour() {
  const { tour } = useServices();
  const { study, done, dismiss } = useStore(tour);
  const file = useApp((app) => app.study?.file);
  if (study === null || study !== file) return null;
  const next = TOUR.find((step) => !done.includes(step)) ?? null;
  return (
    <section className={styles.tour} aria-labelledby="tour">
      <header className={styles.head}>
        <h2 id="tour">{t(next === null ? 'tour.finished' : 'tour.title')}</h2>
        <span className={styles.count} role="status">
          {t('tour.count', done.length, TOUR.length)}
        </span>
        <Button variant="quiet" onClick={dismiss}>
          {t('tour.dismiss')}
        </Button>
      </header>
      <ol className={styles.steps}>
        {TOUR.map((step) => {
          const state = done.includes(step) ? 'done' : step === next ? 'next' : 'later';
          return (
            <li key={step} className={styles.step} data-state={state}>
              <Icon name={state === 'done' ? 'check' : where[step].icon} />
              <span>
                <a href={where[step].address}>{t(`tour.${step}`)}</a>
                {state === 'done' && <span className={styles.done}> {t('tour.done')}</span>}
                {state === 'next' && <span className={styles.how}>{t(`tour.${step}How`)}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
