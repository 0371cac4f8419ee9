import { type ClusterMean, clusterMean } from '../stats/cluster-mean.ts';
import type { PreparedDimension } from './prepared-dimension.ts';
import { ItemTable, type StudyIndex, studyIndex } from './study-index.ts';

/** Offset of one annotator against the others on the items they share; positive = higher ratings. */
export interface Leniency {
  readonly annotator: string;
  /** In shares of the scale (-1..1), pooled over directed questions, clustered by item; null without overlap. */
  readonly offset: ClusterMean | null;
  /** In points of each question's scale. */
  readonly perDimension: readonly { readonly dimension: string; readonly offset: ClusterMean }[];
}

/** Mean of own rating minus mean of the others' ratings of the same item. Only questions whose higher codes are kinder. */
export function leniency(
  dimensions: readonly PreparedDimension[],
  index: StudyIndex = studyIndex(dimensions),
): Leniency[] {
  const pooled = new ItemTable(index);
  const single: { dimension: string; table: ItemTable }[] = [];
  for (const dimension of dimensions.filter(({ ratings }) => ratings.directed)) {
    const table = new ItemTable(index);
    single.push({ dimension: dimension.ratings.dimension, table });
    const { levels } = dimension.codes;
    const range = (levels[levels.length - 1] as number) - (levels[0] as number);
    offsets(dimension, index, (annotator, item, offset) => {
      table.add(annotator, item, offset);
      if (range > 0) pooled.add(annotator, item, offset / range);
    });
  }
  const meanOf = (table: ItemTable, a: number): ClusterMean | null =>
    clusterMean(table.sums[a] as Float64Array, table.counts[a] as Float64Array);
  return index.annotators.map((annotator, a) => ({
    annotator,
    offset: meanOf(pooled, a),
    perDimension: single.flatMap(({ dimension, table }) => {
      const offset = meanOf(table, a);
      return offset ? [{ dimension, offset }] : [];
    }),
  }));
}

function offsets(
  dimension: PreparedDimension,
  index: StudyIndex,
  add: (annotator: number, item: number, offset: number) => void,
): void {
  const { matrix } = dimension;
  const place = index.place(dimension);
  for (let row = 0; row < matrix.items; row++) {
    const values = matrix.values.subarray(row * matrix.raters, (row + 1) * matrix.raters);
    let sum = 0;
    let r = 0;
    for (const value of values) {
      if (Number.isNaN(value)) continue;
      sum += value;
      r++;
    }
    if (r < 2) continue;
    values.forEach((value, j) => {
      if (!Number.isNaN(value))
        add(place.annotators[j] as number, place.items[row] as number, value - (sum - value) / (r - 1));
    });
  }
}
