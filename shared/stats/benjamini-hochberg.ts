/**
 * Benjamini & Hochberg (1995) adjusted p-values (false discovery rate): with the m given p-values sorted, adjusted_(i) is the
 * least of m p_(j)/j over j >= i, at most 1. Missing p-values (null) stay missing and do not count in m. Original order.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const given = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  const adjusted: (number | null)[] = pValues.map(() => null);
  let least = 1;
  given
    .sort((a, b) => b.p - a.p)
    .forEach(({ p, index }, place) => {
      least = Math.min(least, (p * given.length) / (given.length - place));
      adjusted[index] = least;
    });
  return adjusted;
}
