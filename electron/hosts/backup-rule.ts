/** Milliseconds of a day. */
const day = 86_400_000;

/**
 * Which automatic backups of a study stay: the five newest, the newest of each of the last seven days, and the newest of each of
 * the last four weeks. @param times when they were made, ms since 1970, in any order
 */
export function keptBackups(times: readonly number[], now: number): Set<number> {
  const newestFirst = [...times].sort((a, b) => b - a);
  const kept = new Set(newestFirst.slice(0, 5));
  for (const [span, periods] of [
    [day, 7],
    [7 * day, 4],
  ] as const) {
    for (let period = 0; period < periods; period++) {
      const newest = newestFirst.find((at) => Math.floor((now - at) / span) === period);
      if (newest !== undefined) kept.add(newest);
    }
  }
  return kept;
}

/** Small studies are backed up whenever they are closed with changes, large ones then only once a day. */
export function isBackupDue(
  when: 'opened' | 'open' | 'closing',
  { bytes, newest, now }: { bytes: number; newest: number | null; now: number },
): boolean {
  if (newest === null || now - newest >= day) return true;
  return when === 'closing' && bytes <= 300_000_000;
}
