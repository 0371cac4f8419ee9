/** Inverse of a small square matrix by Gauss-Jordan elimination with row pivoting; null where it is singular. O(n^3). */
export function inverse(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  const largest = Math.max(...matrix.flat().map(Math.abs), 0);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++)
      if (Math.abs(rows[i]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = i;
    const top = rows[pivot] as number[];
    const scale = top[column] as number;
    if (Math.abs(scale) <= 1e-14 * largest) return null;
    rows[pivot] = rows[column] as number[];
    rows[column] = top.map((x) => x / scale);
    const unit = rows[column] as number[];
    for (let i = 0; i < n; i++) {
      if (i === column) continue;
      const row = rows[i] as number[];
      const factor = row[column] as number;
      if (factor !== 0) rows[i] = row.map((x, j) => x - factor * (unit[j] as number));
    }
  }
  return rows.map((row) => row.slice(n));
}

/** Matrix times vector. */
export const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, x, j) => sum + x * (vector[j] as number), 0));
