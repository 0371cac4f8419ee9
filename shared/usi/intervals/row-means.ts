import { type ComparedSide, entriesOf } from '../collect.ts';
import { SCORED_FEATURES } from '../feature-names.ts';
import type { FeatureReader } from '../feature-reader.ts';
import type { TaskClusters } from './clusters.ts';

const FEATURES = SCORED_FEATURES.length;

/** What a row of conversations amounts to under given task weights. */
export const ROW_EMPTY = 0;
export const ROW_SILENT = 1;
export const ROW_SPEAKS = 2;

/** A row's conversations laid out for repeated weighted means. */
interface RowTable {
  readonly of: ComparedSide;
  /** Task of each conversation, and of each that has features. */
  readonly tasks: Int32Array;
  readonly speaking: Int32Array;
  readonly values: Float64Array;
}

/**
 * Weighted feature means of many rows at once. Rows that stand in several comparisons are kept and summed once.
 * Features in the order of `SCORED_FEATURES`.
 */
export class RowMeans {
  readonly #tables: RowTable[] = [];
  readonly #clusters: TaskClusters;
  readonly #read: FeatureReader;
  means = new Float64Array(0);
  states = new Uint8Array(0);

  constructor(clusters: TaskClusters, read: FeatureReader) {
    this.#clusters = clusters;
    this.#read = read;
  }

  /** @returns the row's number: its means stand at `number * SCORED_FEATURES.length`. */
  add(row: ComparedSide): number {
    const known = this.#tables.findIndex(({ of }) => of.side === row.side && sameKeys(of.keys, row.keys));
    if (known >= 0) return known;
    const number = this.#tables.push(this.#layOut(row)) - 1;
    this.means = new Float64Array(this.#tables.length * FEATURES);
    this.states = new Uint8Array(this.#tables.length);
    return number;
  }

  #layOut(row: ComparedSide): RowTable {
    const tasks: number[] = [];
    const speaking: number[] = [];
    const values: number[] = [];
    for (const entry of entriesOf(row)) {
      const task = this.#clusters.indexOf(this.#clusters.taskOf(entry));
      if (task === undefined) continue;
      tasks.push(task);
      const features = this.#read(entry, row.kind);
      if (!features) continue;
      speaking.push(task);
      values.push(...SCORED_FEATURES.map((name) => features[name]));
    }
    return {
      of: row,
      tasks: Int32Array.from(tasks),
      speaking: Int32Array.from(speaking),
      values: Float64Array.from(values),
    };
  }

  update(weights: Float64Array): void {
    this.#tables.forEach((table, row) => {
      this.states[row] = this.#sum(table, row * FEATURES, weights);
    });
  }

  #sum({ tasks, speaking, values }: RowTable, at: number, weights: Float64Array): number {
    const { means } = this;
    means.fill(0, at, at + FEATURES);
    let total = 0;
    for (let i = 0; i < speaking.length; i++) {
      const weight = weights[speaking[i] as number] as number;
      if (weight === 0) continue;
      total += weight;
      const from = i * FEATURES;
      for (let f = 0; f < FEATURES; f++)
        means[at + f] = (means[at + f] as number) + weight * (values[from + f] as number);
    }
    if (total > 0) {
      for (let f = 0; f < FEATURES; f++) means[at + f] = (means[at + f] as number) / total;
      return ROW_SPEAKS;
    }
    for (let i = 0; i < tasks.length; i++) if ((weights[tasks[i] as number] as number) > 0) return ROW_SILENT;
    return ROW_EMPTY;
  }
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}
