import type { UsiQuantity, UsiSourceReport } from '../../../../shared/contract/usi-view.ts';
import { Figure } from '../../../components/plot/figure.tsx';
import { IntervalRows } from '../../../components/plot/interval-rows.tsx';
import { lookOf, type SourceLook } from '../../../components/source/look.ts';
import { formatNumber, t } from '../../../strings/index.ts';
import { columnLabel } from '../words.ts';

const human = lookOf('human', 0);
const number = (value: UsiQuantity) => (typeof value === 'number' ? value : null);

/** How far a simulator's conversations lie from people's, beside how far people lie from each other; means hide it. */
export function SpreadFigure({ report, look }: { report: UsiSourceReport; look: SourceLook }) {
  const shown = (value: UsiQuantity) => (typeof value === 'number' ? formatNumber(value, 2) : '–');
  return (
    <Figure
      title={t('usiAnalysis.spread')}
      name={`spread-${report.source}`}
      caption={t('usiAnalysis.spreadCaption')}
      legend={[
        { label: t('usi.human'), look: human },
        { label: report.source, look },
      ]}
      data={{
        columns: ['dimension', 'feature', 'spread ratio', 'distance', 'distance between people'],
        rows: report.uniformity.flatMap(({ dimension, features }) =>
          features.map(({ feature, spreadRatio, distance, humanDistance }) => [
            dimension,
            feature,
            number(spreadRatio),
            number(distance),
            number(humanDistance),
          ]),
        ),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('usiAnalysis.spread')}
          width={width}
          reference={0}
          format={(value) => formatNumber(value, 1)}
          rows={report.uniformity.map(({ dimension, spreadRatio, distance, humanDistance }) => {
            const [own, between] = [number(distance), number(humanDistance)];
            return {
              label: columnLabel(dimension),
              points: [
                ...(between === null ? [] : [{ look: human, value: between, interval: null }]),
                ...(own === null ? [] : [{ look, value: own, interval: null }]),
              ],
              text: `× ${shown(spreadRatio)}`,
            };
          })}
        />
      )}
    </Figure>
  );
}
