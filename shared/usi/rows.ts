import { FEATURE_NAMES, type Features } from './feature-names.ts';

/**
 * Row of a set of conversations: per feature the plain mean over those that have features.
 * @returns null when none has (the reference has NaN in every feature then).
 */
export function meanFeatures(conversations: Iterable<Features | null>): Features | null {
  const totals = new Float64Array(FEATURE_NAMES.length);
  let n = 0;
  for (const features of conversations) {
    if (features === null) continue;
    n++;
    for (let i = 0; i < FEATURE_NAMES.length; i++) {
      totals[i] = (totals[i] as number) + features[FEATURE_NAMES[i] as keyof Features];
    }
  }
  if (n === 0) return null;
  return Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, (totals[i] as number) / n])) as Features;
}

/**
 * Averaged row of several runs: the plain mean per key, each run counting the same, whatever its size.
 * A single row is returned as it is. @throws RangeError for no row.
 */
export function averageRows<Row extends Readonly<Record<string, number>>>(rows: readonly Row[]): Row {
  const [first] = rows;
  if (!first) throw new RangeError('averageRows: no rows');
  if (rows.length === 1) return first;
  const average = (key: string) => rows.reduce((total, row) => total + (row[key] as number), 0) / rows.length;
  return Object.fromEntries(Object.keys(first).map((key) => [key, average(key)])) as Row;
}
