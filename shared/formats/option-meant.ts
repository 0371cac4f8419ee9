/** The option that a cell names: its text, in any case, or the score that only it has. null = none, or several. */
export function optionMeant(text: string, options: ReadonlyMap<string, number>): string | null {
  if (options.has(text)) return text;
  const labels = [...options.keys()];
  const same = labels.filter((label) => label.toLowerCase() === text.toLowerCase());
  if (same.length === 1) return same[0] as string;
  const score = Number(text);
  const scored = labels.filter((label) => options.get(label) === score);
  return scored.length === 1 ? (scored[0] as string) : null;
}
