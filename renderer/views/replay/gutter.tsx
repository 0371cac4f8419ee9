import type { Link } from '../../../shared/replay/index.ts';
import { t } from '../../strings/index.ts';
import styles from './gutter.module.css';
import { stageName } from './stage-name.ts';

/** Between two columns: matched user turns with their stage, a gap, or a hairline beside the agent's turns. */
export function Gutter({ link }: { link: Link }) {
  if (link.kind === 'none') return <span className={styles.link} />;
  if (link.kind === 'quiet') return <span className={styles.link} data-kind="quiet" />;
  if (link.kind === 'gap') {
    return (
      <span className={styles.link} data-kind={`gap-${link.empty}`}>
        <i className={styles.ring} />
      </span>
    );
  }
  const stage = stageName(link.stage);
  return (
    <span
      className={styles.link}
      role="img"
      aria-label={t(link.weak ? 'replay.matchedWeakly' : 'replay.matched', link.left, link.right, stage)}
      data-kind="match"
      data-weak={link.weak || undefined}
    >
      <b className={styles.numbers}>
        {link.left} – {link.right}
      </b>
      <em className={styles.stage}>{stage}</em>
    </span>
  );
}
