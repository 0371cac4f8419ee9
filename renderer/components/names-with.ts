/** So many are found at a glance; of more, one types some letters. */
export const FEW_NAMES = 12;
/** More rows than anyone looks through. */
export const MOST_NAMES = 60;

/** The names that hold these letters, in any case, and as many of them as are shown. */
export function namesWith(names: readonly string[], letters: string): { found: string[]; shown: string[] } {
  const wanted = letters.trim().toLowerCase();
  const found = names.filter((name) => name.toLowerCase().includes(wanted));
  return { found, shown: found.slice(0, MOST_NAMES) };
}
