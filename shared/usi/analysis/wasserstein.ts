/**
 * Wasserstein-1 distance (earth mover's distance) of two empirical distributions on the line: the area between their
 * distribution functions, in the unit of the values. 0 for equal samples; both must hold at least one value.
 * @throws RangeError for an empty sample. O(n log n).
 */
export function wasserstein1(first: readonly number[], second: readonly number[]): number {
  if (first.length === 0 || second.length === 0) throw new RangeError('wasserstein1: an empty sample');
  const a = Float64Array.from(first).sort();
  const b = Float64Array.from(second).sort();
  let [i, j] = [0, 0];
  let at = Math.min(a[0] as number, b[0] as number);
  let area = 0;
  while (i < a.length || j < b.length) {
    const next = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    area += (next - at) * Math.abs(i / a.length - j / b.length);
    at = next;
    while (i < a.length && a[i] === next) i++;
    while (j < b.length && b[j] === next) j++;
  }
  return area;
}
