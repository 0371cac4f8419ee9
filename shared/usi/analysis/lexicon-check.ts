import { bcaInterval, biasCorrection, percentileInterval } from '../../stats/bootstrap.ts';
import { mulberry32 } from '../../stats/random.ts';
import type { FeatureName } from '../feature-names.ts';
import { stratifiedAcceleration } from '../intervals/interval.ts';
import type { Quantity } from './quantity.ts';

/** One labelled user turn: what people found in it, and what the lexicon did. */
export interface CheckedTurn {
  /** Turns of one conversation are resampled together. */
  readonly conversation: string;
  /** Features whose label is true of the turn: adjudicated, or given by more than half of its annotators. */
  readonly truth: ReadonlySet<FeatureName>;
  /** Features that the lexicon found in the turn. */
  readonly found: ReadonlySet<FeatureName>;
  /**
   * Inverse of the probability with which the turn was drawn for labelling; 1 when turns were drawn independently of
   * lexicon hits. Greater than 0.
   */
  readonly weight: number;
}

export interface Score {
  /** 0..1 */
  readonly value: Quantity<'nothing_found' | 'nothing_labelled' | 'nothing_either_way'>;
  /** 95% interval over conversations; null where the value or more than half of the draws are undefined. */
  readonly interval: readonly [number, number] | null;
}

export interface LexiconScore {
  readonly feature: FeatureName;
  readonly turns: number;
  readonly conversations: number;
  /** Weighted turns: found and true, found and not true, true and not found, neither. */
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
  /** Of the turns found, how many are true; of the true ones, how many are found; their harmonic mean. */
  readonly precision: Score;
  readonly recall: Score;
  readonly f1: Score;
}

export interface CheckPlan {
  readonly replicates: number;
  readonly seed: number;
}

/** Weighted counts of one conversation (or of all): true positive, false positive, false negative, true negative. */
type Counts = readonly [number, number, number, number];

type Statistic = (counts: Counts) => number | null;

const precision: Statistic = ([tp, fp]) => (tp + fp > 0 ? tp / (tp + fp) : null);
const recall: Statistic = ([tp, , fn]) => (tp + fn > 0 ? tp / (tp + fn) : null);
const f1: Statistic = ([tp, fp, fn]) => (2 * tp + fp + fn > 0 ? (2 * tp) / (2 * tp + fp + fn) : null);

/**
 * Precision, recall and F1 of a lexicon feature against people's labels, with inverse probability weights and intervals
 * from a cluster bootstrap over conversations (BCa where it applies, else percentile; seeded).
 * Undefined: precision `nothing_found`, recall `nothing_labelled`, F1 when both. @throws RangeError for a weight that is
 * not a positive number.
 */
export function lexiconCheck(feature: FeatureName, turns: readonly CheckedTurn[], plan: CheckPlan): LexiconScore {
  const clusters = countsByConversation(feature, turns);
  const total = sumOf(clusters);
  const draws = drawnTotals(clusters, plan);
  const score = (statistic: Statistic, reason: 'nothing_found' | 'nothing_labelled' | 'nothing_either_way'): Score => {
    const value = statistic(total);
    if (value === null) return { value: { undefined: reason }, interval: null };
    return { value, interval: clusterInterval(value, statistic, clusters, draws) };
  };
  const [truePositive, falsePositive, falseNegative, trueNegative] = total;
  return {
    feature,
    turns: turns.length,
    conversations: clusters.length,
    truePositive,
    falsePositive,
    falseNegative,
    trueNegative,
    precision: score(precision, 'nothing_found'),
    recall: score(recall, 'nothing_labelled'),
    f1: score(f1, 'nothing_either_way'),
  };
}

function countsByConversation(feature: FeatureName, turns: readonly CheckedTurn[]): Counts[] {
  const clusters = new Map<string, [number, number, number, number]>();
  for (const { conversation, truth, found, weight } of turns) {
    if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`weight ${weight} of a labelled turn`);
    const counts = clusters.get(conversation) ?? [0, 0, 0, 0];
    counts[cellOf(truth.has(feature), found.has(feature))] += weight;
    clusters.set(conversation, counts);
  }
  return [...clusters.values()];
}

function cellOf(isTrue: boolean, isFound: boolean): 0 | 1 | 2 | 3 {
  if (isFound) return isTrue ? 0 : 1;
  return isTrue ? 2 : 3;
}

function sumOf(clusters: readonly Counts[]): Counts {
  const total: [number, number, number, number] = [0, 0, 0, 0];
  for (const counts of clusters) {
    total[0] += counts[0];
    total[1] += counts[1];
    total[2] += counts[2];
    total[3] += counts[3];
  }
  return total;
}

function drawnTotals(clusters: readonly Counts[], { replicates, seed }: CheckPlan): Counts[] {
  const random = mulberry32(seed);
  const one = () => clusters[Math.floor(random() * clusters.length)] as Counts;
  return Array.from({ length: replicates }, () => sumOf(clusters.map(one)));
}

function clusterInterval(
  value: number,
  statistic: Statistic,
  clusters: readonly Counts[],
  draws: readonly Counts[],
): readonly [number, number] | null {
  const drawn = draws.map(statistic).filter((each) => each !== null);
  if (clusters.length < 2 || drawn.length < draws.length / 2 || drawn.length === 0) return null;
  const total = sumOf(clusters);
  const leftOut = clusters.map((cluster) => {
    const [tp, fp, fn, tn] = cluster;
    return statistic([total[0] - tp, total[1] - fp, total[2] - fn, total[3] - tn]) ?? Number.NaN;
  });
  const z0 = biasCorrection(value, drawn);
  const acceleration = stratifiedAcceleration(Float64Array.from(leftOut), [
    Int32Array.from({ length: clusters.length }, (_, i) => i),
  ]);
  const sorted = Float64Array.from(drawn).sort();
  return z0 !== null && acceleration !== null ? bcaInterval(sorted, z0, acceleration) : percentileInterval(sorted);
}
