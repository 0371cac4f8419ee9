import type { ImportIssue } from '../../../shared/domain/import.ts';
import { Button, Icon } from '../../components/index.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import styles from './import.module.css';

/** Shown at once; the rest is in the copied report and in the study's import log. */
const shown = 200;

/** Every record that was rejected or repaired, with its place and the reason. */
export function IssueList({ issues, more }: { issues: readonly ImportIssue[]; more: number }) {
  const { toasts } = useServices();
  if (issues.length === 0) return null;
  const copy = async () => {
    const lines = issues.map((issue) =>
      [issue.severity, issue.file, issue.place, issue.code, issue.message].join('\t'),
    );
    await navigator.clipboard.writeText(lines.join('\n'));
    toasts.getState().show(t('import.reportCopied'));
  };
  const hidden = Math.max(0, issues.length - shown) + more;
  return (
    <section className={styles.issues} aria-label={t('import.issues')}>
      <header className={styles.issuesHead}>
        <h3>{t('import.issueCount', issues.length + more)}</h3>
        <Button variant="quiet" icon="copy" onClick={() => void copy()}>
          {t('import.copyReport')}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ol className={styles.issueList} tabIndex={0} aria-label={t('import.issues')}>
        {issues.slice(0, shown).map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <li key={index} className={styles.issue} data-severity={issue.severity}>
            <Icon name={issue.severity === 'rejected' ? 'close' : 'warning'} small />
            <span className={styles.severity}>{t(`import.severity_${issue.severity}`)}</span>
            <code className={styles.issuePlace}>{[issue.file, issue.place].filter(Boolean).join(' ')}</code>
            <span className={styles.issueText}>{t('host.issue', issue)}</span>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className={styles.meta}>{t('import.moreIssues', formatNumber(hidden))}</p>}
    </section>
  );
}
