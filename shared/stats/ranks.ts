/**
 * Ranks 1..n with ties sharing the mean of their places, and sum(t^3 - t) over the groups of t tied values, the term every
 * tie correction needs. Ranks are multiples of 1/2, so sums of them are exact.
 */
export function averageRanks(values: ArrayLike<number>): { ranks: Float64Array; tieTerm: number } {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const ranks = new Float64Array(values.length);
  let tieTerm = 0;
  for (let start = 0; start < order.length; ) {
    const value = values[order[start] as number];
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === value) end++;
    const tied = end - start;
    tieTerm += tied ** 3 - tied;
    for (let i = start; i < end; i++) ranks[order[i] as number] = (start + 1 + end) / 2;
    start = end;
  }
  return { ranks, tieTerm };
}
