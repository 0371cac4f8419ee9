import type { AnnotatorWork } from '../../../shared/judgements/annotator-work.ts';
import { Figure } from '../../components/plot/figure.tsx';
import { IntervalRows } from '../../components/plot/interval-rows.tsx';
import { formatNumber, t } from '../../strings/index.ts';
import { estimateRow } from '../judgements/estimate-row.ts';
import { alias } from '../judgements/words.ts';

/** Items per hour of each one. */
export function PaceFigure({ work }: { work: readonly AnnotatorWork[] }) {
  const timed = work.filter(({ perHour }) => perHour !== null);
  const n = timed.reduce((sum, each) => sum + each.timed, 0);
  return (
    <Figure
      title={t('annotators.pace')}
      name="annotators-pace"
      aside={t('annotators.perHour')}
      caption={n === 0 ? t('annotators.noTimes') : t('annotators.paceCaption', n)}
      data={{
        columns: ['annotator', 'n', 'items per hour', 'low', 'high', 'median seconds'],
        rows: work.map(({ annotator, timed: own, perHour, interval, medianSeconds }) => [
          annotator,
          own,
          perHour,
          interval?.[0] ?? null,
          interval?.[1] ?? null,
          medianSeconds,
        ]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('annotators.pace')}
          width={width}
          reference={0}
          format={(value) => formatNumber(value)}
          rows={timed.map(({ annotator, perHour, interval, timed: own }) =>
            estimateRow(annotator, alias, { estimate: perHour, interval }, own, (value) => formatNumber(value ?? 0, 0)),
          )}
        />
      )}
    </Figure>
  );
}
