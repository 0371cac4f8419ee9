import { ErrorNote, Loading, Screen } from '../../components/index.ts';
import { sentenceOf } from '../../refusal.ts';
import { href } from '../../router/location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp } from '../../use-services.ts';
import { ImportLog } from './import-log.tsx';
import { NoticeList } from './notice-list.tsx';
import styles from './overview.module.css';
import { ProgressTable } from './progress-table.tsx';
import { SourceTable } from './source-table.tsx';
import { StepList } from './step-list.tsx';
import { Tour } from './tour.tsx';

/** Of a crowd the first ones; all of them have a screen of their own. */
const MOST_SHOWN = 15;

/** What is done, what is next, what looks wrong. */
export function OverviewScreen() {
  const study = useApp((app) => app.study);
  const overview = useAnswer('study.overview', {}, ['study', 'conversations', 'annotations']);
  if (study === null) return null;
  return (
    <Screen title={t('overview.title')} meta={<span title={study.file}>{study.file}</span>} layout="page">
      <div className={styles.page}>
        <header>
          <h2 className={styles.name}>{study.name}</h2>
          <p className={styles.counts}>
            {t('overview.counts', study.conversations, study.messages, study.tasks, study.ratings)}
          </p>
        </header>
        {study.notice !== null && <ErrorNote tone="warning" error={{ message: sentenceOf(study.notice) }} />}
        {overview.error && <ErrorNote error={overview.error} retry={overview.reload} />}
        {overview.data === null && !overview.error && <Loading />}
        <Tour />
        {overview.data !== null && (
          <>
            <div className={styles.blocks}>
              <StepList study={study} overview={overview.data} />
              <NoticeList notices={overview.data.notices} />
              {overview.data.done.length > 0 && (
                <div className={styles.progress}>
                  <ProgressTable
                    caption={t('overview.progress')}
                    done={overview.data.done.slice(0, MOST_SHOWN)}
                    aside={
                      overview.data.done.length > MOST_SHOWN && (
                        <a href={href('annotators')}>{t('overview.allAnnotators', overview.data.done.length)}</a>
                      )
                    }
                  />
                </div>
              )}
              {overview.data.sources.length > 0 && (
                <div className={styles.sources}>
                  <SourceTable rows={overview.data.sources} />
                </div>
              )}
            </div>
            <ImportLog />
          </>
        )}
      </div>
    </Screen>
  );
}
