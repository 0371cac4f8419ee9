import type { AnnotatorProfile } from '../../../shared/agreement/summary.ts';
import { clusterInterval } from '../../../shared/stats/cluster-mean.ts';
import { Figure } from '../../components/plot/figure.tsx';
import { IntervalRows } from '../../components/plot/interval-rows.tsx';
import { formatPercent, t } from '../../strings/index.ts';
import { estimateRow } from '../judgements/estimate-row.ts';
import { alias } from '../judgements/words.ts';

const percentPoints = (share: number | null) =>
  share === null ? t('annotators.noOverlap') : `${share > 0 ? '+' : ''}${formatPercent(share)}`;

/** Who gives higher ratings than the others give the same items. */
export function LeniencyFigure({ annotators }: { annotators: readonly AnnotatorProfile[] }) {
  const rows = annotators.map(({ annotator, leniency: { offset } }) => ({
    annotator,
    estimate: offset?.mean ?? null,
    interval: offset && clusterInterval(offset),
    items: offset?.clusters ?? 0,
  }));
  return (
    <Figure
      title={t('annotators.leniency')}
      name="annotators-leniency"
      caption={t('annotators.leniencyCaption', Math.max(0, ...rows.map(({ items }) => items)))}
      data={{
        columns: ['annotator', 'items', 'offset', 'low', 'high'],
        rows: rows.map(({ annotator, items, estimate, interval }) => [
          annotator,
          items,
          estimate,
          interval?.[0] ?? null,
          interval?.[1] ?? null,
        ]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('annotators.leniency')}
          width={width}
          reference={0}
          format={(value) => percentPoints(value)}
          rows={rows.map(({ annotator, estimate, interval, items }) =>
            estimateRow(annotator, alias, { estimate, interval }, items, percentPoints),
          )}
        />
      )}
    </Figure>
  );
}
