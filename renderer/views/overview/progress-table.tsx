import type { StudyOverview } from '../../../shared/contract/outputs.ts';
import { Cell, HeadCell, NumberCell, RowHead, Table } from '../../components/index.ts';
import { formatNumber, t } from '../../strings/index.ts';
import styles from './overview.module.css';

const states = ['submitted', 'skipped', 'draft', 'pending'] as const;

/** Who did how much: numbers, and a bar that says the same at a glance. */
export function ProgressTable({ done }: { done: StudyOverview['done'] }) {
  return (
    <Table caption={t('overview.progress')}>
      <thead>
        <tr>
          <HeadCell>{t('overview.annotator')}</HeadCell>
          <HeadCell>{t('overview.share')}</HeadCell>
          {states.map((state) => (
            <HeadCell key={state} number>
              {t(`overview.${state}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {done.map((row) => (
          <tr key={row.annotator}>
            <RowHead>{row.annotator}</RowHead>
            <Cell>
              <span className={styles.bar} aria-hidden="true">
                {states.map((state) => (
                  <i key={state} data-state={state} style={{ flexGrow: row[state] }} />
                ))}
              </span>
            </Cell>
            {states.map((state) => (
              <NumberCell key={state}>{formatNumber(row[state])}</NumberCell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
