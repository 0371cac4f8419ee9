/** The reference scorer splits a file into runs above this many entries, rejected ones included. */
export const SPLIT_ABOVE = 170;

/**
 * Runs of a simulator file as the reference scorer sees them: one run with ids unchanged up to 170 entries; above, each
 * id is cut at its last underscore and joins run 1, 2 or 3 by the tail, anything else joins group 0 unchanged.
 * In order 0, 1, 2, 3, only those that occur. Consequences (three short runs are never split, a fourth run drops out)
 * are the reference's.
 */
export function splitRuns<T>(entries: ReadonlyMap<string, T>): Map<string, T>[] {
  if (entries.size <= SPLIT_ABOVE) return [new Map(entries)];
  const groups: Map<string, T>[] = [new Map(), new Map(), new Map(), new Map()];
  for (const [id, entry] of entries) {
    const cut = id.lastIndexOf('_');
    const tail = cut < 0 ? '' : id.slice(cut + 1);
    const run = tail === '1' || tail === '2' || tail === '3' ? Number(tail) : 0;
    (groups[run] as Map<string, T>).set(run === 0 ? id : id.slice(0, cut), entry);
  }
  return groups.filter((group) => group.size > 0);
}
