import type { StudyOverview } from '../../../shared/contract/outputs.ts';
import { Icon } from '../../components/index.ts';
import { filterQuery } from '../../router/filter-address.ts';
import { href } from '../../router/location.ts';
import type { LibraryFilter } from '../../stores/library-store.ts';
import { type MessageKey, t } from '../../strings/index.ts';
import styles from './overview.module.css';

type Notice = StudyOverview['notices'][number];

/** Notices that the library can show the conversations of. */
const filters: Record<string, LibraryFilter> = {
  not_kept: { kept: false },
  reward_missing: { reward: 'none' },
};

const sentences = {
  no_human_source: 'overview.no_human_source',
  no_simulator_source: 'overview.no_simulator_source',
  no_shared_tasks: 'overview.no_shared_tasks',
  no_annotators: 'overview.no_annotators',
  records_rejected: 'overview.records_rejected',
  reward_missing: 'overview.reward_missing',
  not_kept: 'overview.not_kept',
  search_incomplete: 'overview.search_incomplete',
} as const satisfies Record<string, MessageKey>;

type Known = keyof typeof sentences;

/** What looks wrong, or would be good to know before believing a number. The empty study has nothing to say. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const known = notices.filter((notice): notice is Notice & { code: Known } => Object.hasOwn(sentences, notice.code));
  return (
    <section className={styles.attention}>
      <h2 className={styles.heading}>{t('overview.attention')}</h2>
      {known.length === 0 && <p className={styles.quiet}>{t('overview.nothingWrong')}</p>}
      <ul className={styles.notices}>
        {known.map(({ code, severity, values }) => (
          <li key={code} className={styles.notice} data-severity={severity}>
            <Icon name={severity === 'warning' ? 'warning' : 'info'} />
            <span>
              {t(sentences[code], Number(values.conversations ?? values.records ?? 0))}{' '}
              {filters[code] && (
                <a href={href('library', null, filterQuery(filters[code]))}>{t('overview.showThem')}</a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
