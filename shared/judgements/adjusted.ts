import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';

/** The rows with Benjamini-Hochberg adjusted p over all of them. */
export function adjusted<Row extends { readonly p: number | null }>(
  rows: readonly Row[],
): (Row & { pAdjusted: number | null })[] {
  const values = benjaminiHochberg(rows.map(({ p }) => p));
  return rows.map((row, i) => ({ ...row, pAdjusted: values[i] ?? null }));
}
