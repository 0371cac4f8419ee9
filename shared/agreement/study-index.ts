import type { PreparedDimension } from './prepared-dimension.ts';

/** Items and annotators of all questions together, so that tables across questions can be filled by number. */
export interface StudyIndex {
  readonly items: readonly string[];
  readonly annotators: readonly string[];
  /** Row and column numbers of one question's matrix in the study. */
  readonly place: (dimension: PreparedDimension) => { readonly items: Int32Array; readonly annotators: Int32Array };
}

export function studyIndex(dimensions: readonly PreparedDimension[]): StudyIndex {
  const items = [...new Set(dimensions.flatMap(({ matrix }) => matrix.itemIds))].sort();
  const annotators = [...new Set(dimensions.flatMap(({ matrix }) => matrix.raterIds))].sort();
  const itemNumber = new Map(items.map((id, i) => [id, i]));
  const annotatorNumber = new Map(annotators.map((id, i) => [id, i]));
  return {
    items,
    annotators,
    place: ({ matrix }) => ({
      items: Int32Array.from(matrix.itemIds, (id) => itemNumber.get(id) as number),
      annotators: Int32Array.from(matrix.raterIds, (id) => annotatorNumber.get(id) as number),
    }),
  };
}

/** Sums and counts per annotator and item, for means that cluster by item. */
export class ItemTable {
  readonly sums: readonly Float64Array[];
  readonly counts: readonly Float64Array[];

  constructor(index: StudyIndex) {
    this.sums = index.annotators.map(() => new Float64Array(index.items.length));
    this.counts = index.annotators.map(() => new Float64Array(index.items.length));
  }

  add(annotator: number, item: number, sum: number, count = 1): void {
    const sums = this.sums[annotator] as Float64Array;
    const counts = this.counts[annotator] as Float64Array;
    (sums[item] as number) += sum;
    (counts[item] as number) += count;
  }
}
