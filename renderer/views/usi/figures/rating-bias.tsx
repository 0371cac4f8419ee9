import type { UsiSourceReport } from '../../../../shared/contract/usi-view.ts';
import { Figure } from '../../../components/plot/figure.tsx';
import { IntervalRows } from '../../../components/plot/interval-rows.tsx';
import type { SourceLook } from '../../../components/source/look.ts';
import { formatPercent, t } from '../../../strings/index.ts';
import { fieldLabel } from '../words.ts';

const percent = (share: number) => `${share > 0 ? '+' : ''}${formatPercent(share)}`;

/** How much higher a simulator rates each question than the people whose conversations it read. */
export function RatingBias({ report, look }: { report: UsiSourceReport; look: SourceLook }) {
  const { bias } = report.feedback;
  if (bias === null) return null;
  const number = (value: (typeof bias)[number]['bias']) => (typeof value === 'number' ? value : null);
  return (
    <Figure
      title={t('usiAnalysis.ratingBias')}
      name={`rating-bias-${report.source}`}
      caption={t('usiAnalysis.ratingBiasCaption', report.source)}
      data={{
        columns: ['question', 'n', 'bias', 'low', 'high'],
        rows: bias.map(({ field, n, bias: value, interval }) => [
          field,
          n,
          number(value),
          interval?.[0] ?? null,
          interval?.[1] ?? null,
        ]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('usiAnalysis.ratingBias')}
          width={width}
          reference={0}
          format={percent}
          rows={bias.map(({ field, bias: value, interval }) => {
            const found = number(value);
            return {
              label: fieldLabel(field),
              points: found === null ? [] : [{ look, value: found, interval }],
              text: found === null ? '–' : percent(found),
            };
          })}
        />
      )}
    </Figure>
  );
}
