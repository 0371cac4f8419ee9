/** The rows of a list. Another object means other rows. */
export interface Rows {
  readonly count: number;
  /** Height in pixels before a row was ever drawn; the closer, the calmer the scrollbar. */
  estimate(index: number): number;
  /** What a row shows, unlike all others: a row of other rows with the same key is the same row. */
  keyOf(index: number): string;
  /** The row that has most of what a row with this key shows, also where its own key is another; null where none has. */
  placeOf(key: string): number | null;
}

/** Rows that are what they are by their place. */
export function rowsByPlace(heights: ArrayLike<number>): Rows {
  return {
    count: heights.length,
    estimate: (index) => heights[index] ?? 0,
    keyOf: String,
    placeOf: (key) => (Number(key) < heights.length ? Number(key) : null),
  };
}
