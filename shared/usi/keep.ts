/** What the data says about keeping an entry, verbatim. */
export interface Keepable {
  readonly keep?: unknown;
}

/** Human entries everywhere, simulator entries for D1-D4: absent is kept, otherwise truth as the reference reads it. */
export function isKept({ keep }: Keepable): boolean {
  return keep === undefined || isTruthy(keep);
}

/** Simulator entries for success: dropped only at exactly `false`; null and 0 stay. */
export function isNotRejected({ keep }: Keepable): boolean {
  return keep !== false;
}

/** Truth of a JSON value in Python: empty containers are false, NaN is true. */
export function isTruthy(value: unknown): boolean {
  if (typeof value === 'number') return value !== 0;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}
