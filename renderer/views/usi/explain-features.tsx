import type { FeatureComparison, UsiIntervals } from '../../../shared/contract/usi-view.ts';
import { SecondLine } from '../../components/second-line.tsx';
import { Cell, HeadCell, NumberCell } from '../../components/table/cells.tsx';
import { Table } from '../../components/table/table.tsx';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import styles from './usi.module.css';
import { featureLabel, isShare } from './words.ts';

interface ExplainFeaturesProps {
  features: readonly FeatureComparison[];
  /** Features whose Dice promises nothing. */
  cautions: UsiIntervals['rows'][number]['cautions'];
  chosen: string | null;
  onChoose: (feature: string) => void;
}

export function ExplainFeatures({ features, cautions, chosen, onChoose }: ExplainFeaturesProps) {
  return (
    <Table caption={t('usi.feature')} hideCaption aside={t('usi.features', features.length)}>
      <thead>
        <tr>
          <HeadCell>{t('usi.feature')}</HeadCell>
          <HeadCell number>{t('usi.human')}</HeadCell>
          <HeadCell number>{t('usi.simulator')}</HeadCell>
          <HeadCell number>{t('usi.dice')}</HeadCell>
          <HeadCell number>{t('usi.gap')}</HeadCell>
          <HeadCell number>{t('usi.spread')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {features.map((comparison) => (
          <tr key={comparison.feature}>
            <Cell>
              <button
                type="button"
                className={styles.pick}
                aria-pressed={chosen === comparison.feature}
                onClick={() => onChoose(comparison.feature)}
              >
                {featureLabel(comparison.feature)}
              </button>
              <Caution caution={cautions.find(({ feature }) => feature === comparison.feature)} />
            </Cell>
            <Value feature={comparison.feature} value={comparison.human} />
            <Value feature={comparison.feature} value={comparison.simulator} />
            <NumberCell>{formatNumber(comparison.dice, 1)}</NumberCell>
            <NumberCell>{gapText(comparison)}</NumberCell>
            <NumberCell>
              {shown(comparison.feature, comparison.humanSd)} / {shown(comparison.feature, comparison.simulatorSd)}
            </NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Why the Dice of a feature is not to be leaned on, with the raw difference of means beside it. */
function Caution({ caution }: { caution: ExplainFeaturesProps['cautions'][number] | undefined }) {
  if (caution === undefined) return null;
  const { feature, nearCeiling, rare, conversations, difference } = caution;
  const ends = difference.interval;
  const words = [
    ...(nearCeiling ? [t('usiAnalysis.nearCeiling')] : []),
    ...(rare ? [t('usiAnalysis.rare', conversations)] : []),
    ...(ends ? [`${t('usiAnalysis.rawDifference')} ${shown(feature, ends[0])} – ${shown(feature, ends[1])}`] : []),
  ];
  return <SecondLine>{words.join(' · ')}</SecondLine>;
}

function Value({ feature, value }: { feature: string; value: number | null }) {
  return (
    <NumberCell>
      <span data-value={value ?? ''}>{shown(feature, value)}</span>
    </NumberCell>
  );
}

function shown(feature: string, value: number | null): string {
  if (value === null) return '–';
  return isShare(feature) ? formatPercent(value, 1) : formatNumber(value, 2);
}

/** Simulator minus human in human standard deviations; none where people do not vary. */
function gapText({ human, simulator, humanSd }: FeatureComparison): string {
  if (human === null || simulator === null || !humanSd) return '–';
  const gap = (simulator - human) / humanSd;
  return `${gap > 0 ? '+' : ''}${formatNumber(gap, 2)}`;
}
