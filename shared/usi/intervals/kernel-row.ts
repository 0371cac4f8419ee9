import type { IndexRule } from '../aggregate.ts';
import { diceTerm } from '../dice.ts';
import { DIMENSION_NAMES } from '../feature-names.ts';
import {
  DIMENSION_RANGES,
  ECE,
  EVAL,
  FEATURE_COUNT,
  GAPS,
  KERNEL_COLUMNS,
  SUCCESS_GAP,
  USI,
} from './kernel-columns.ts';
import { ROW_EMPTY, ROW_SILENT, ROW_SPEAKS, type RowMeans } from './row-means.ts';
import { type AgreementTable, weightedAgreement } from './weighted-agreement.ts';
import { type OutcomeTable, type WeightedOutcome, weightedOutcome } from './weighted-outcomes.ts';

/** A comparison laid out: numbers of its rows in the row means, and its outcome pairs. */
export interface KernelComparison {
  readonly human: number;
  readonly others: readonly number[];
  readonly outcomes: readonly OutcomeTable[];
}

export interface KernelRow {
  readonly comparisons: readonly KernelComparison[];
  readonly agreement: AgreementTable | null;
  readonly rule: IndexRule;
}

const other = new Float64Array(FEATURE_COUNT);
const outcome: WeightedOutcome = { ece: 0, successGap: 0 };

/**
 * The columns of one row under task weights, written at `at`: the arithmetic of `aggregateRow` on weighted means.
 * `rowMeans` must be up to date with the weights.
 */
export function evaluateRow(
  { comparisons, agreement, rule }: KernelRow,
  rowMeans: RowMeans,
  weights: Float64Array,
  out: Float64Array,
  at: number,
): void {
  out.fill(0, at, at + KERNEL_COLUMNS.length);
  const eces: number[] = [];
  /** Sum of the dimensions that are terms, and error, of each comparison that counts, in step. */
  const sums: number[] = [];
  const paired: number[] = [];
  let [spoken, successes] = [0, 0];
  const dropped = rule.dropped === null ? -1 : DIMENSION_NAMES.indexOf(rule.dropped);
  for (const { human, others, outcomes } of comparisons) {
    const state = stateOf(rowMeans, human, others);
    if (state === ROW_EMPTY) continue;
    weightedOutcome(outcomes, weights, outcome);
    if (!Number.isNaN(outcome.ece)) eces.push(outcome.ece);
    if (!Number.isNaN(outcome.successGap)) {
      add(out, at + SUCCESS_GAP, outcome.successGap);
      successes++;
    }
    const speaks = state === ROW_SPEAKS;
    if (speaks) spoken++;
    if (!speaks && !rule.keepSilent) continue;
    sums.push(speaks ? compareRows(rowMeans, human, others, out, at, dropped) : silent(out, at, dropped));
    paired.push(outcome.ece);
  }
  divide(out, at, DIMENSION_RANGES.length, sums.length);
  divide(out, at + GAPS, FEATURE_COUNT, spoken);
  divide(out, at + SUCCESS_GAP, 1, successes);
  const evaluation = agreement ? weightedAgreement(agreement, weights) : Number.NaN;
  const excluded = rule.evaluationTerm === 'excluded' || (rule.evaluationTerm === 'as-available' && !agreement);
  out[at + EVAL] = evaluation;
  out[at + ECE] = average(eces);
  const dimensions = DIMENSION_RANGES.length - (dropped < 0 ? 0 : 1);
  out[at + USI] = indexMean(sums, dimensions, rule.pairByPosition ? eces : paired, excluded ? null : evaluation);
}

/** Mean of the indexes of the comparisons that have an error. */
function indexMean(
  sums: readonly number[],
  dimensions: number,
  eces: readonly number[],
  evaluation: number | null,
): number {
  let [total, n] = [0, 0];
  for (let k = 0; k < sums.length; k++) {
    const ece = eces[k] ?? Number.NaN;
    if (Number.isNaN(ece)) continue;
    const terms = (sums[k] as number) + 100 * (1 - ece);
    total += evaluation === null ? terms / (dimensions + 1) : (terms + evaluation) / (dimensions + 2);
    n++;
  }
  return total / n;
}

/** Empty when no row of the other side has weight, silent when a side that has some has no features. */
function stateOf({ states }: RowMeans, human: number, others: readonly number[]): number {
  let present = false;
  let speaks = states[human] === ROW_SPEAKS;
  for (const row of others) {
    if (states[row] === ROW_EMPTY) continue;
    present = true;
    speaks &&= states[row] === ROW_SPEAKS;
  }
  return !present ? ROW_EMPTY : speaks ? ROW_SPEAKS : ROW_SILENT;
}

/** Adds the dimensions and raw feature differences of one comparison; returns the sum of those that are terms. */
function compareRows(
  rowMeans: RowMeans,
  human: number,
  others: readonly number[],
  out: Float64Array,
  at: number,
  dropped: number,
): number {
  const { means, states } = rowMeans;
  other.fill(0);
  let present = 0;
  for (const row of others) {
    if (states[row] !== ROW_SPEAKS) continue;
    present++;
    for (let f = 0; f < FEATURE_COUNT; f++) add(other, f, means[row * FEATURE_COUNT + f] as number);
  }
  divide(other, 0, FEATURE_COUNT, present);
  const from = human * FEATURE_COUNT;
  for (let f = 0; f < FEATURE_COUNT; f++) add(out, at + GAPS + f, (other[f] as number) - (means[from + f] as number));
  let sum = 0;
  for (let d = 0; d < DIMENSION_RANGES.length; d++) {
    const [start, end] = DIMENSION_RANGES[d] as readonly [number, number];
    let terms = 0;
    for (let f = start; f < end; f++) terms += diceTerm(means[from + f] as number, other[f] as number);
    const dimension = (100 * terms) / (end - start);
    add(out, at + d, dimension);
    if (d !== dropped) sum += dimension;
  }
  return sum;
}

/** The reference's 100 on every dimension when a side has no features. */
function silent(out: Float64Array, at: number, dropped: number): number {
  for (let d = 0; d < DIMENSION_RANGES.length; d++) add(out, at + d, 100);
  return 100 * (DIMENSION_RANGES.length - (dropped < 0 ? 0 : 1));
}

function add(array: Float64Array, index: number, value: number): void {
  array[index] = (array[index] as number) + value;
}

function divide(array: Float64Array, from: number, count: number, by: number): void {
  for (let i = from; i < from + count; i++) array[i] = (array[i] as number) / by;
}

function average(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}
