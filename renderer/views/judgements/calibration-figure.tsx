import type { Calibration } from '../../../shared/judgements/confidence.ts';
import { Figure } from '../../components/plot/figure.tsx';
import { IntervalRows } from '../../components/plot/interval-rows.tsx';
import { lookOf } from '../../components/source/look.ts';
import { formatPercent, t } from '../../strings/index.ts';
import { percentOf, rangeText } from './words.ts';

const look = lookOf('human', 0);

/** Right answers by how sure judges were. */
export function CalibrationFigure({ name, calibration }: { name: string; calibration: Calibration }) {
  const { levels, overconfidence, n } = calibration;
  return (
    <Figure
      title={t('judgements.calibration')}
      name={`${name}-confidence`}
      caption={t('judgements.calibrationCaption', n, gapText(overconfidence))}
      data={{
        columns: ['confidence', 'n', 'share right', 'low', 'high', 'method'],
        rows: levels.map(({ confidence, right }) => [
          confidence,
          right.n,
          right.estimate,
          right.interval?.[0] ?? null,
          right.interval?.[1] ?? null,
          right.method ?? right.reason,
        ]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('judgements.calibration')}
          width={width}
          reference={0.5}
          span={[0, 1]}
          format={(value) => formatPercent(value)}
          rows={levels.map(({ confidence, right }) => ({
            label: t('judgements.confidence', confidence),
            points: right.estimate === null ? [] : [{ look, value: right.estimate, interval: right.interval }],
            text: `${percentOf(right.estimate)} · n ${right.n}`,
          }))}
        />
      )}
    </Figure>
  );
}

function gapText(gap: Calibration['overconfidence']): string {
  if (gap.estimate === null) return '';
  const range = gap.interval ? ` (${rangeText(gap)})` : '';
  return t(
    gap.estimate >= 0 ? 'judgements.overconfident' : 'judgements.underconfident',
    percentOf(Math.abs(gap.estimate)),
    range,
  );
}
