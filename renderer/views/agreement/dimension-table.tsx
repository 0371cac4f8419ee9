import { type ReactNode, useRef } from 'react';
import type { DimensionCoefficients } from '../../../shared/agreement/dimension-coefficients.ts';
import type { DimensionSummary, SummaryCoefficient } from '../../../shared/agreement/dimension-summary.ts';
import type { Evidence } from '../../../shared/agreement/evidence.ts';
import { intervalText } from '../../components/estimate.tsx';
import { Flag } from '../../components/flag.tsx';
import type { FigureData } from '../../components/plot/figure-data.ts';
import { SaveMenu } from '../../components/plot/save-menu.tsx';
import { SecondLine } from '../../components/second-line.tsx';
import { Cell, HeadCell, NumberCell, RowHead, Table } from '../../components/table/index.ts';
import { formatNumber, t } from '../../strings/index.ts';
import styles from './agreement.module.css';
import { type Axis, AxisHead, axisOf, DotCell } from './axis.tsx';
import { RowPlot } from './row-plot.tsx';
import { type ShownCoefficient, shownCoefficient } from './shown-coefficient.ts';
import { bandText, dimensionName, outcomeText, reasonText, shareText, shortWarning } from './words.ts';

interface DimensionTableProps {
  dimensions: readonly DimensionSummary[];
  /** null: the recommended coefficient of each question. */
  chosen: string | null;
  coefficients: readonly DimensionCoefficients[] | null;
  selected: string;
  /** What the numbers rest on; saved with the picture. */
  caption: string;
  onSelect: (dimension: string) => void;
}

/** Per question: the coefficient with its interval, what it rests on, and the prevalence check. */
export function DimensionTable({ dimensions, chosen, coefficients, selected, caption, onSelect }: DimensionTableProps) {
  const picture = useRef<SVGSVGElement>(null);
  const rows = dimensions.map((summary) => ({ summary, shown: shownCoefficient(summary, chosen, coefficients) }));
  const axis = axisOf(rows.flatMap(({ shown }) => [shown.estimate, shown.ci?.[0]]));
  const title = t('agreement.dimensions');
  return (
    <>
      <Table
        caption={title}
        tools={
          <SaveMenu
            name="agreement"
            data={tableOf(rows)}
            svg={() => picture.current}
            words={() => ({ title, legend: [], caption })}
          />
        }
      >
        <thead>
          <tr>
            <HeadCell>{t('agreement.dimension')}</HeadCell>
            <HeadCell>{t('agreement.coefficient')}</HeadCell>
            <HeadCell>
              <AxisHead axis={axis} />
            </HeadCell>
            <HeadCell number>{t('agreement.value')}</HeadCell>
            <HeadCell number>{t('agreement.interval')}</HeadCell>
            <HeadCell number title={t('agreement.exactTitle')}>
              {t('agreement.exact')}
            </HeadCell>
            <HeadCell number title={t('agreement.withinOneTitle')}>
              {t('agreement.withinOne')}
            </HeadCell>
            <HeadCell number title={t('agreement.acTitle')}>
              {t('agreement.ac')}
            </HeadCell>
            <HeadCell number title={t('agreement.itemsTitle')}>
              {t('agreement.items')}
            </HeadCell>
            <HeadCell number title={t('agreement.perItemTitle')}>
              {t('agreement.perItem')}
            </HeadCell>
            <HeadCell number>{t('agreement.raters')}</HeadCell>
            <HeadCell number title={t('agreement.missingTitle')}>
              {t('agreement.missing')}
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ summary, shown }) => (
            <Row
              key={summary.dimension}
              summary={summary}
              shown={shown}
              axis={axis}
              selected={summary.dimension === selected}
              onSelect={() => onSelect(summary.dimension)}
            />
          ))}
        </tbody>
      </Table>
      <RowPlot
        ref={picture}
        title={title}
        band={chosen === null}
        rows={rows.map(({ summary, shown }) => ({
          label: dimensionName(summary.dimension),
          estimate: shown.estimate,
          ci: shown.ci,
          text:
            shown.estimate === null
              ? reasonText(shown.reason ?? '')
              : `${formatNumber(shown.estimate, 2)}${shown.ci ? `  [${intervalText(shown.ci, 2)}]` : ''}`,
        }))}
      />
    </>
  );
}

interface RowProps {
  summary: DimensionSummary;
  shown: ShownCoefficient;
  axis: Axis;
  selected: boolean;
  onSelect: () => void;
}

function Row({ summary, shown, axis, selected, onSelect }: RowProps) {
  const { dimension, evidence, folded, bands, warnings } = summary;
  const name = dimensionName(dimension);
  return (
    <tr className={styles.row} data-selected={selected || undefined}>
      <RowHead>
        <button
          type="button"
          className={styles.name}
          aria-pressed={selected}
          title={t('agreement.open', name)}
          onClick={onSelect}
        >
          {name}
        </button>
        {warnings.map((warning) => (
          <Flag key={warning.code}>{shortWarning(warning)}</Flag>
        ))}
        {folded && <SecondLine>{t('agreement.folded', outcomeText(folded))}</SecondLine>}
      </RowHead>
      <Cell>
        <span className={styles.quiet}>{shown.name}</span>
      </Cell>
      <DotCell axis={axis} estimate={shown.estimate} ci={shown.ci} band={shown.band} />
      {shown.estimate !== null ? (
        <NumberCell>
          <b data-value={shown.estimate}>{formatNumber(shown.estimate, 2)}</b>
        </NumberCell>
      ) : (
        <NumberCell>
          <SecondLine>{reasonText(shown.reason ?? '')}</SecondLine>
        </NumberCell>
      )}
      <NumberCell>
        {shown.ci ? intervalText(shown.ci, 2) : '–'}
        {shown.band && bands && <SecondLine>{bandText(bands.krippendorff)}</SecondLine>}
      </NumberCell>
      <NumberCell>
        <Unless said={shown.reason} of={summary.exact}>
          {shareText(summary.exact)}
        </Unless>
      </NumberCell>
      <NumberCell>
        <Unless said={shown.reason} of={summary.withinOne}>
          {summary.withinOne && shareText(summary.withinOne)}
        </Unless>
      </NumberCell>
      <NumberCell>
        <Unless said={shown.reason} of={summary.ac}>
          {outcomeText(summary.ac)}
        </Unless>
      </NumberCell>
      <NumberCell>{t('common.of', formatNumber(evidence.pairableItems), formatNumber(evidence.items))}</NumberCell>
      <PerItem ratings={evidence.ratingsPerItem} />
      <NumberCell>{formatNumber(evidence.raters)}</NumberCell>
      <NumberCell>{formatNumber(evidence.missing)}</NumberCell>
    </tr>
  );
}

interface UnlessProps {
  /** Why the row's value is undefined: a reason is said once a row. */
  said: string | null | undefined;
  of: SummaryCoefficient | null;
  children: ReactNode;
}

function Unless({ said, of, children }: UnlessProps) {
  if (of === null) return '–';
  if (of.status === 'ok') return children;
  return of.reason === said ? <span title={reasonText(of.reason)}>–</span> : <SecondLine>{children}</SecondLine>;
}

/** The median number of ratings an item has, and from how many to how many. */
function PerItem({ ratings }: { ratings: Evidence['ratingsPerItem'] }) {
  if (ratings === null) return <NumberCell>–</NumberCell>;
  const { min, median, max } = ratings;
  return (
    <NumberCell>
      {formatNumber(median)}
      {min < max && <SecondLine>{t('common.interval', formatNumber(min), formatNumber(max))}</SecondLine>}
    </NumberCell>
  );
}

function tableOf(rows: readonly { summary: DimensionSummary; shown: ShownCoefficient }[]): FigureData {
  return {
    columns: ['dimension', 'coefficient', 'value', 'low', 'high', 'undefined', 'pairable items', 'items', 'raters'],
    rows: rows.map(({ summary: { dimension, evidence }, shown }) => [
      dimension,
      shown.name,
      shown.estimate,
      shown.ci?.[0] ?? null,
      shown.ci?.[1] ?? null,
      shown.reason ?? null,
      evidence.pairableItems,
      evidence.items,
      evidence.raters,
    ]),
  };
}
