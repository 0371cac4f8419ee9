import { accuracy } from '../../shared/agreement/accuracy.ts';
import type { WeightName } from '../../shared/agreement/agreement-weights.ts';
import type { AlphaMetric } from '../../shared/agreement/alpha-distances.ts';
import { bradleyTerry } from '../../shared/agreement/bradley-terry.ts';
import { dPrime2afc } from '../../shared/agreement/d-prime.ts';
import type { IccType } from '../../shared/agreement/icc.ts';
import { mcnemar, type PairedOutcomes } from '../../shared/agreement/mcnemar.ts';
import { matrixFromRows, type RatingMatrix } from '../../shared/agreement/rating-matrix.ts';
import { resampledStatistic } from '../../shared/agreement/resampled-statistic.ts';
import {
  computeStatistic,
  STATISTICS,
  type StatisticId,
  type StatisticRequest,
} from '../../shared/agreement/statistics.ts';
import { benjaminiHochberg } from '../../shared/stats/benjamini-hochberg.ts';
import { betaQuantile } from '../../shared/stats/beta.ts';
import { binomialCdf } from '../../shared/stats/binomial.ts';
import { bootstrap, bootstrapReplicates } from '../../shared/stats/bootstrap.ts';
import { chiSquareSf } from '../../shared/stats/chi-square.ts';
import { fQuantile, fSf } from '../../shared/stats/f-distribution.ts';
import { normalCdf, normalQuantile, normalSf } from '../../shared/stats/normal.ts';
import { tQuantile, tTwoSidedP } from '../../shared/stats/student-t.ts';

/** What a vector asks for; options and data in the vectors' own words. */
export interface VectorCall {
  readonly statistic: string;
  readonly options: {
    readonly weights?: WeightName;
    readonly weight_matrix?: number[][];
    readonly raters?: [number, number];
    readonly metric?: AlphaMetric;
    readonly type?: IccType;
    readonly category?: number;
    readonly tolerance?: number;
    readonly multiplier?: number;
    readonly p0?: number;
  };
  readonly matrix: (number | null)[][] | null;
  readonly scale: number[] | null;
  // biome-ignore lint/suspicious/noExplicitAny: each statistic without a matrix brings its own shape
  readonly data: any;
  readonly bootstrap: { readonly B: number; readonly seed: number | null; readonly level?: number } | null;
}

type Answer = Record<string, unknown>;

export const distributions = {
  norm_quantile: normalQuantile,
  norm_cdf: normalCdf,
  norm_sf: normalSf,
  t_quantile: tQuantile,
  t_two_sided_p: tTwoSidedP,
  f_quantile: fQuantile,
  f_sf: fSf,
  chi2_sf: chiSquareSf,
  beta_quantile: betaQuantile,
  binom_cdf: binomialCdf,
};

/** Names that are not the camelCase of the vectors' names. */
const RENAMED: Readonly<Record<string, string>> = {
  limits: 'loa',
  limitsCi: 'loa_ci',
  seRef1: 'se_ref1',
  logStrengthRef1: 'log_strength_ref1',
};

const snake = (name: string): string =>
  RENAMED[name] ??
  name.replace(/[A-Z]/g, (c, at) => (at === 0 ? c : `_${c.toLowerCase()}`)).replace(/([a-z])2_(cc)/, '$12_$2');

const renamed = (result: object): Answer =>
  Object.fromEntries(Object.entries(result).map(([name, value]) => [snake(name), value]));

export function compute(call: VectorCall): Answer | undefined {
  if (!call.matrix) return ofData(call);
  if (!(STATISTICS as readonly string[]).includes(call.statistic)) return undefined;
  const matrix = matrixFromRows(call.matrix);
  return call.bootstrap
    ? bootstrapped(matrix, requestOf(call), call.bootstrap)
    : renamed(computeStatistic(matrix, requestOf(call)));
}

/** The vectors' words for options, in the project's. */
const requestOf = ({ statistic, options, scale }: VectorCall): StatisticRequest => ({
  ...options,
  statistic: statistic as StatisticId,
  scale,
  pair: options.raters,
  weightMatrix: options.weight_matrix,
});

function ofData({ statistic, options, data }: VectorCall): Answer | undefined {
  switch (statistic) {
    case 'binomial':
      return renamed(binomialAtLevels(data.successes, data.trials, options.p0 ?? 0.5));
    case 'dprime_2afc':
      return renamed(dPrime2afc(data.correct, data.trials));
    case 'mcnemar':
      return renamed(mcnemar(data.table as PairedOutcomes));
    case 'bradley_terry':
      return renamed(bradleyTerry(data.wins));
    case 'benjamini_hochberg':
      return { status: 'ok', adjusted: benjaminiHochberg(data.p) };
    default:
      return undefined;
  }
}

/** The vectors hold both intervals at three levels. */
function binomialAtLevels(successes: number, trials: number, p0: number): object {
  const first = accuracy(successes, trials, { p0 });
  if (first.status === 'undefined') return first;
  const wilson: Answer = {};
  const clopperPearson: Answer = {};
  for (const level of [0.95, 0.9, 0.99]) {
    const at = accuracy(successes, trials, { p0, level });
    if (at.status === 'undefined') continue;
    wilson[level] = at.wilson;
    clopperPearson[level] = at.clopperPearson;
  }
  return { ...first, wilson, clopperPearson };
}

function bootstrapped(
  matrix: RatingMatrix,
  request: StatisticRequest,
  plan: NonNullable<VectorCall['bootstrap']>,
): Answer {
  const resampled = resampledStatistic(matrix, request);
  if (resampled.status === 'undefined') return resampled as unknown as Answer;
  const seeded = { replicates: plan.B, seed: plan.seed ?? 7, level: plan.level ?? 0.95 };
  const { values } = bootstrapReplicates(resampled.statistic, seeded);
  return {
    status: 'ok',
    ...renamed(bootstrap(resampled.statistic, seeded)),
    first_replicates: Array.from(values.slice(0, 5)),
  };
}
