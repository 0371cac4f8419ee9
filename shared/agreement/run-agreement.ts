import { type BootstrapPlan, type BootstrapResult, bootstrap } from '../stats/bootstrap.ts';
import { bootstrapSteps } from '../stats/resampled.ts';
import { DEFAULT_PLAN } from './dimension-summary.ts';
import { type Evidence, evidenceBase } from './evidence.ts';
import { NO_INTERVAL_BELOW_ITEMS, WARN_BELOW_ITEMS } from './item-interval.ts';
import { type ItemPatterns, itemPatterns } from './item-patterns.ts';
import type { Outcome } from './outcome.ts';
import { RatingInputError } from './rating-input-error.ts';
import { submatrix } from './rating-matrix.ts';
import { type RatingsTable, ratingsTable, type TableDimension } from './ratings-table.ts';
import { resampledStatistic } from './resampled-statistic.ts';
import { type CheckedOptions, checkedOptions, type RunOptions } from './run-options.ts';
import { needsOrder, needsScale, recommendedStatistics, takesWeights } from './run-statistics.ts';
import { coded } from './scale.ts';
import { computeStatistic, isTwoRater, type StatisticRequest } from './statistics.ts';
import { type NumericDimension, numericDimension } from './table-dimension.ts';
import type { TableRow } from './table-layout.ts';

/** One statistic of one question; `raters` are the two columns of a two-rater statistic, else all. */
export interface StatisticRun {
  readonly statistic: StatisticRequest['statistic'];
  /** Metric, weights, type and the like, as they were used. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly raters: readonly string[];
  readonly outcome: Outcome<{ readonly estimate: number }>;
  /** null where none was asked for or the statistic is undefined. */
  readonly bootstrap: BootstrapResult | null;
}

export type RunWarning =
  /** The statistic depends on the scale, and the values that occur were taken for it. */
  | { readonly code: 'scale_not_declared'; readonly statistic: string }
  | { readonly code: 'few_items'; readonly pairableItems: number; readonly least: number };

export interface DimensionRun {
  readonly dimension: string | null;
  readonly raters: readonly string[];
  readonly evidence: Evidence;
  /** Codes of the scale; with `labels` the words behind them. */
  readonly scale: readonly number[];
  readonly scaleDeclared: boolean;
  readonly labels: readonly string[] | null;
  readonly results: readonly StatisticRun[];
  readonly warnings: readonly RunWarning[];
}

export interface AgreementRun {
  readonly layout: RatingsTable['layout'];
  readonly rows: number;
  readonly unusedColumns: readonly string[];
  readonly dimensions: readonly DimensionRun[];
}

/** Scales of so many categories are gone through one by one. */
const MOST_LISTED = 50;
/** Steps beyond which a bootstrap would take minutes. */
const MOST_STEPS = 2e10;
/** Steps that take a second or two. */
const QUICK_STEPS = 2e8;

/**
 * Agreement of anybody's ratings, given as rows of a table (long or wide, see ratingsTable): the recommended statistics, or the
 * one asked for, per question. JSON-safe. Throws RatingInputError, with row numbers, on input that cannot be used; a statistic
 * without a value says why in its outcome.
 */
export function runAgreement(rows: readonly TableRow[], options: RunOptions = {}): AgreementRun {
  const checked = checkedOptions(options);
  const table = ratingsTable(rows, options);
  const wanted = table.dimensions.filter(
    ({ dimension }) => options.dimension === undefined || dimension === options.dimension,
  );
  if (wanted.length === 0) {
    const known = table.dimensions.map(({ dimension }) => dimension ?? '(unnamed)').join(', ');
    throw new RatingInputError('bad_option', `There is no question "${options.dimension}". The table has ${known}.`);
  }
  return {
    layout: table.layout,
    rows: table.rows,
    unusedColumns: table.unusedColumns,
    dimensions: wanted.map((dimension) => {
      const data = numericDimension(
        ofRaters(dimension, options.raters),
        options.scale ?? null,
        checked.metric === 'nominal',
      );
      return dimensionRun(inOrder(data, options.raters), options, checked);
    }),
  };
}

/** Only the ratings of the named raters. */
function ofRaters(table: TableDimension, raters: readonly string[] | undefined): TableDimension {
  if (!raters) return table;
  const known = new Set(table.ratings.map(({ annotator }) => annotator));
  const unknown = raters.find((rater) => !known.has(rater));
  if (unknown === undefined)
    return { ...table, ratings: table.ratings.filter(({ annotator }) => raters.includes(annotator)) };
  throw new RatingInputError(
    'unknown_rater',
    `There is no rater "${unknown}". The raters are ${[...known].join(', ')}.`,
    { rater: unknown },
  );
}

/** Columns in the order in which the raters were named. */
function inOrder(data: NumericDimension, raters: readonly string[] | undefined): NumericDimension {
  if (!raters) return data;
  const { matrix } = data;
  const rows = Int32Array.from({ length: matrix.items }, (_, i) => i);
  const columns = raters.map((rater) => matrix.raterIds.indexOf(rater));
  return { ...data, matrix: { ...submatrix(matrix, rows, columns), itemIds: matrix.itemIds, raterIds: [...raters] } };
}

function dimensionRun(data: NumericDimension, options: RunOptions, checked: CheckedOptions): DimensionRun {
  const { matrix, scale, labels, scaleDeclared, missing } = data;
  const patterns = itemPatterns(coded(matrix, scale));
  const evidence = evidenceBase(patterns, missing);
  const requests = requestsOf(data, patterns, options, checked);
  const warnings: RunWarning[] = requests.flatMap((request) =>
    !scaleDeclared && needsScale(request) ? [{ code: 'scale_not_declared', statistic: request.statistic }] : [],
  );
  if (evidence.pairableItems < WARN_BELOW_ITEMS) {
    warnings.push({ code: 'few_items', pairableItems: evidence.pairableItems, least: WARN_BELOW_ITEMS });
  }
  return {
    dimension: data.dimension,
    raters: matrix.raterIds,
    evidence,
    scale: Array.from(patterns.levels),
    scaleDeclared,
    labels,
    results: requests.flatMap((request) =>
      statisticRuns(data, request, planOf(checked, evidence), checked.plan !== null),
    ),
    warnings,
  };
}

/** The bootstrap asked for; the recommended set comes with its usual one where items allow it. */
function planOf({ plan, statistic }: CheckedOptions, { pairableItems }: Evidence): BootstrapPlan | null {
  return plan || statistic || pairableItems < NO_INTERVAL_BELOW_ITEMS ? plan : DEFAULT_PLAN;
}

function requestsOf(
  data: NumericDimension,
  patterns: ItemPatterns,
  options: RunOptions,
  checked: CheckedOptions,
): StatisticRequest[] {
  const { statistic, metric, weights, type } = checked;
  const { labels, scale } = data;
  const given = {
    scale,
    ...(metric && { metric }),
    ...(weights && { weights }),
    ...(type && { type }),
    weightMatrix: options.weightMatrix,
    tolerance: options.tolerance,
    multiplier: options.multiplier,
    category: categoryCode(options.category, labels),
  };
  const ordered = labels === null || data.scaleDeclared;
  if (statistic === null) return recommendedStatistics(patterns, given, ordered);
  const request: StatisticRequest = {
    ...given,
    statistic,
    ...(statistic === 'krippendorff_alpha' && { metric: metric ?? (ordered ? 'ordinal' : 'nominal') }),
    ...(statistic === 'icc' && { type: type ?? '2,1' }),
    ...(takesWeights(statistic) && { weights: weights ?? 'identity' }),
  };
  if (!ordered && needsOrder(request)) {
    throw new RatingInputError(
      'bad_option',
      'The ratings are words in no order. Declare the scale in order (low,medium,high), or use the nominal metric.',
    );
  }
  const every = patterns.levels.length <= MOST_LISTED;
  if (statistic === 'fleiss_kappa_category' && request.category === undefined && every) {
    return Array.from(patterns.levels, (category) => ({ ...request, category }));
  }
  return [request];
}

function categoryCode(category: number | string | undefined, labels: readonly string[] | null): number | undefined {
  if (category === undefined) return undefined;
  const code = labels ? labels.indexOf(String(category)) + 1 : Number(category);
  if (Number.isFinite(code) && (!labels || code > 0)) return code;
  throw new RatingInputError('bad_option', `There is no category "${category}".`, { value: category });
}

/** One run, or one for every two raters. */
function statisticRuns(
  data: NumericDimension,
  request: StatisticRequest,
  plan: BootstrapPlan | null,
  asked: boolean,
): StatisticRun[] {
  const { raterIds } = data.matrix;
  if (!isTwoRater(request.statistic) || raterIds.length < 2)
    return [statisticRun(data, request, raterIds, plan, asked)];
  return raterIds.flatMap((first, a) =>
    raterIds
      .slice(a + 1)
      .map((second, i) => statisticRun(data, { ...request, pair: [a, a + 1 + i] }, [first, second], plan, asked)),
  );
}

function statisticRun(
  { matrix }: NumericDimension,
  request: StatisticRequest,
  raters: readonly string[],
  plan: BootstrapPlan | null,
  asked: boolean,
): StatisticRun {
  const { statistic, scale: _, pair: __, ...rest } = request;
  const parameters = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined && value !== null),
  );
  const outcome = computeStatistic(matrix, request);
  const run = { statistic, parameters, raters, outcome };
  if (plan === null || outcome.status === 'undefined') return { ...run, bootstrap: null };
  const resampled = resampledStatistic(matrix, request);
  if (resampled.status === 'undefined') return { ...run, bootstrap: null };
  const steps = bootstrapSteps(resampled.statistic, plan.replicates);
  // The usual bootstrap comes by itself, and stays away where it would take long.
  if (!asked && steps > QUICK_STEPS) return { ...run, bootstrap: null };
  if (steps > MOST_STEPS) {
    throw new RatingInputError(
      'too_large',
      `${plan.replicates} replicates of ${resampled.statistic.units} items would take minutes. Ask for fewer replicates.`,
    );
  }
  return { ...run, bootstrap: bootstrap(resampled.statistic, plan, outcome.estimate) };
}
