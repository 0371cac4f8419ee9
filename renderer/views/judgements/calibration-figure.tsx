import type { Calibration } from '../../../shared/judgements/confidence.ts';
import { Figure } from '../../components/plot/figure.tsx';
import { IntervalRows } from '../../components/plot/interval-rows.tsx';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import styles from './judgements.module.css';
import { alias, percentOf, pointsOf, rangeText } from './words.ts';

interface CalibrationFigureProps {
  name: string;
  calibration: Calibration;
  onOpen: (confidence: number) => void;
}

/** Right answers by how sure judges were. */
export function CalibrationFigure({ name, calibration, onOpen }: CalibrationFigureProps) {
  const { levels, overconfidence, n } = calibration;
  return (
    <Figure
      title={t('judgements.calibration')}
      name={`${name}-confidence`}
      caption={
        <>
          {t('judgements.calibrationCaption', n, gapText(overconfidence))}{' '}
          <span data-screen-only="">
            {t('judgements.openLevels')}{' '}
            {levels
              .filter(({ right }) => right.n > 0)
              .map(({ confidence }) => (
                <button key={confidence} type="button" className={styles.level} onClick={() => onOpen(confidence)}>
                  {t('judgements.confidence', confidence)}
                </button>
              ))}
          </span>
        </>
      }
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
            points: right.estimate === null ? [] : [{ look: alias, value: right.estimate, interval: right.interval }],
            text: `${percentOf(right.estimate)} · n ${right.n}`,
          }))}
        />
      )}
    </Figure>
  );
}

function gapText(gap: Calibration['overconfidence']): string {
  if (gap.estimate === null) return '';
  const range = gap.interval ? ` (${rangeText(gap, pointsOf)})` : '';
  return t(
    gap.estimate >= 0 ? 'judgements.overconfident' : 'judgements.underconfident',
    formatNumber(Math.round(Math.abs(gap.estimate) * 100)),
    range,
  );
}
