import { cohenKappa } from '../../shared/agreement/cohen-kappa.ts';
import { allIccs } from '../../shared/agreement/icc.ts';
import { krippendorffAlpha } from '../../shared/agreement/krippendorff-alpha.ts';
import type { RatingMatrix } from '../../shared/agreement/rating-matrix.ts';
import { resampledStatistic } from '../../shared/agreement/resampled-statistic.ts';
import { bootstrap } from '../../shared/stats/bootstrap.ts';
import { mulberry32 } from '../../shared/stats/random.ts';
import { line, medianOf } from './median.ts';

const scale = [1, 2, 3, 4, 5];
const runs = 9;

/**
 * Statistics of generated ratings (seeded) beside their limits, in the thread that asks. Values are printed too: the same
 * seed gives the same ratings everywhere, so that another program can be given them.
 */
export async function bench(): Promise<void> {
  const wide = generatedRatings(200_000, 5, 0.2, 1);
  await timedLine('alpha ordinal, 200,000 items x 5 raters, 20% missing', 120, () =>
    estimate(krippendorffAlpha(wide, { metric: 'ordinal', scale })),
  );
  const pairs = generatedRatings(1_000_000, 2, 0, 2);
  await timedLine('kappa quadratic, 1,000,000 pairs', 200, () =>
    estimate(cohenKappa(pairs, [0, 1], { scale, weights: 'quadratic' })),
  );
  const complete = generatedRatings(10_000, 5, 0, 3);
  await timedLine('six ICCs with intervals, 10,000 items x 5 raters', 20, () => estimate(allIccs(complete)['2,1']));
  const study = generatedRatings(500, 5, 0.2, 4);
  await timedLine('BCa of alpha ordinal, 500 x 5, 2,000 replicates', 100, () => {
    const resampled = resampledStatistic(study, { statistic: 'krippendorff_alpha', metric: 'ordinal', scale });
    if (resampled.status === 'undefined') throw new Error(resampled.reason);
    return bootstrap(resampled.statistic, { replicates: 2000, seed: 7 }).bca?.[0];
  });
}

async function timedLine(what: string, limit: number, run: () => number | undefined): Promise<void> {
  let value: number | undefined;
  const median = await medianOf(runs, () => {
    value = run();
  });
  line(`${what} (${value?.toFixed(6)})`, `${median.toFixed(1)} ms`, `${limit} ms`);
}

function estimate(outcome: { status: 'ok'; estimate: number } | { status: 'undefined'; reason: string }): number {
  if (outcome.status === 'undefined') throw new Error(outcome.reason);
  return outcome.estimate;
}

/** Each item has a true level; a rater says it in six of ten cases, a neighbour in three, anything in one. */
function generatedRatings(items: number, raters: number, missing: number, seed: number): RatingMatrix {
  const random = mulberry32(seed);
  const values = new Float64Array(items * raters);
  for (let cell = 0, level = 0; cell < values.length; cell++) {
    if (cell % raters === 0) level = 1 + Math.floor(random() * 5);
    const how = random();
    const near = Math.min(5, Math.max(1, level + (random() < 0.5 ? -1 : 1)));
    const said = how < 0.6 ? level : how < 0.9 ? near : 1 + Math.floor(random() * 5);
    values[cell] = random() < missing ? Number.NaN : said;
  }
  return { items, raters, values };
}
