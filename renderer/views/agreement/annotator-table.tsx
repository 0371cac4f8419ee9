import { useRef } from 'react';
import type { AnnotatorProfile } from '../../../shared/agreement/summary.ts';
import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import { Flag } from '../../components/flag.tsx';
import type { FigureData } from '../../components/plot/figure-data.ts';
import { SaveMenu } from '../../components/plot/save-menu.tsx';
import { Cell, HeadCell, NumberCell, RowHead, Table } from '../../components/table/index.ts';
import { formatDuration, formatNumber, formatPercent, t } from '../../strings/index.ts';
import styles from './agreement.module.css';
import { type Axis, AxisHead, axisOf, DotCell } from './axis.tsx';
import { RowPlot } from './row-plot.tsx';
import { dimensionName, namesOf } from './words.ts';

interface AnnotatorTableProps {
  summary: AgreementSummary;
  /** Whose use of the scale is drawn. */
  dimension: string;
}

/** Who stands out first: then who agrees least. */
export const byConcern = (a: AnnotatorProfile, b: AnnotatorProfile): number =>
  b.flags.length - a.flags.length || (b.agreement.gap ?? 0) - (a.agreement.gap ?? 0);

/** Each annotator against the others; what stands out is said in words. */
export function AnnotatorTable({ summary, dimension }: AnnotatorTableProps) {
  const picture = useRef<SVGSVGElement>(null);
  const annotators = [...summary.annotators].sort(byConcern);
  const axis = axisOf(annotators.flatMap(({ agreement }) => [agreement.withOthers, agreement.amongOthers]));
  const title = t('agreement.annotatorsPlot');
  return (
    <section id="annotators" className={styles.annotators}>
      <Table
        caption={t('agreement.annotators')}
        tools={
          <SaveMenu
            name="annotators"
            data={tableOf(annotators)}
            svg={() => picture.current}
            words={() => ({ title, legend: [], caption: t('agreement.annotatorsCaption') })}
          />
        }
      >
        <thead>
          <tr>
            <HeadCell>{t('agreement.annotator')}</HeadCell>
            <HeadCell number>{t('agreement.given')}</HeadCell>
            <HeadCell>
              <AxisHead axis={axis} />
            </HeadCell>
            <HeadCell number title={t('agreement.withOthersTitle')}>
              {t('agreement.withOthers')}
            </HeadCell>
            <HeadCell number title={t('agreement.amongOthersTitle')}>
              {t('agreement.amongOthers')}
            </HeadCell>
            <HeadCell number title={t('agreement.leniencyTitle')}>
              {t('agreement.leniency')}
            </HeadCell>
            <HeadCell>{t('agreement.useOfScale', dimensionName(dimension))}</HeadCell>
            <HeadCell number title={t('agreement.straightLiningTitle')}>
              {t('agreement.straightLining')}
            </HeadCell>
            <HeadCell number title={t('agreement.paceTitle')}>
              {t('agreement.pace')}
            </HeadCell>
            <HeadCell number title={t('agreement.repeatsTitle')}>
              {t('agreement.repeats')}
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {annotators.map((profile) => (
            <Row key={profile.annotator} profile={profile} axis={axis} dimension={dimension} summary={summary} />
          ))}
        </tbody>
      </Table>
      <p className={styles.caption}>{t('agreement.annotatorsCaption')}</p>
      <RowPlot
        ref={picture}
        title={title}
        rows={annotators.map(({ annotator, agreement }) => ({
          label: annotator,
          estimate: agreement.withOthers,
          reference: agreement.amongOthers,
        }))}
      />
    </section>
  );
}

interface RowProps extends AnnotatorTableProps {
  profile: AnnotatorProfile;
  axis: Axis;
}

function Row({ profile, axis, dimension, summary }: RowProps) {
  const { annotator, style, agreement, leniency, pace, retest, flags } = profile;
  const names = namesOf(summary.questions);
  const offset = leniency.offset?.mean ?? null;
  const use = style.useOfScale.find((each) => each.dimension === dimension);
  return (
    <tr data-flagged={flags.length > 0 || undefined}>
      <RowHead>
        <b className={styles.who}>{annotator}</b>
        {flags.map((flag) => (
          <Flag key={`${flag.code} ${'dimension' in flag ? flag.dimension : ''}`}>
            {t('agreementSentences.flag', flag, names)}
          </Flag>
        ))}
      </RowHead>
      <NumberCell>{formatNumber(style.ratings)}</NumberCell>
      <DotCell axis={axis} estimate={agreement.withOthers} reference={agreement.amongOthers} />
      <NumberCell>{number(agreement.withOthers)}</NumberCell>
      <NumberCell>{number(agreement.amongOthers)}</NumberCell>
      <NumberCell>{offset === null ? '–' : signedPercent(offset)}</NumberCell>
      <Cell>{use && <UseOfScale counts={use.counts} />}</Cell>
      <NumberCell>{style.straightLining === null ? '–' : formatPercent(style.straightLining.share)}</NumberCell>
      <NumberCell>{pace === null ? '–' : formatDuration(pace.medianSeconds)}</NumberCell>
      <NumberCell>{retest === null ? '–' : `${number(retest.agreement)} (${formatNumber(retest.pairs)})`}</NumberCell>
    </tr>
  );
}

/** How often each answer was given, lowest first. */
function UseOfScale({ counts }: { counts: readonly number[] }) {
  const most = Math.max(...counts, 1);
  const width = 14;
  const list = counts.map((n) => formatNumber(n)).join(', ');
  return (
    <svg
      className={styles.use}
      width={counts.length * (width + 2)}
      height={28}
      role="img"
      aria-label={t('agreement.useOfScaleText', list)}
    >
      {counts.map((n, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: levels of a scale are their places
          key={i}
          x={i * (width + 2)}
          y={26 - (24 * n) / most}
          width={width}
          height={(24 * n) / most + 1}
          fill={n > 0 ? 'var(--seq-4)' : 'var(--axis)'}
        />
      ))}
    </svg>
  );
}

const number = (value: number | null): string => (value === null ? '–' : formatNumber(value, 2));

const signedPercent = (share: number): string => `${share > 0 ? '+' : ''}${formatPercent(share, 1)}`;

function tableOf(annotators: readonly AnnotatorProfile[]): FigureData {
  return {
    columns: [
      'annotator',
      'ratings',
      'with others',
      'among others',
      'leniency',
      'straight lines',
      'median seconds',
      'flags',
    ],
    rows: annotators.map(({ annotator, style, agreement, leniency, pace, flags }) => [
      annotator,
      style.ratings,
      agreement.withOthers,
      agreement.amongOthers,
      leniency.offset?.mean ?? null,
      style.straightLining?.share ?? null,
      pace?.medianSeconds ?? null,
      flags.map(({ code }) => code).join(' '),
    ]),
  };
}
