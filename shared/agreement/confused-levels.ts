import type { PreparedDimension } from './prepared-dimension.ts';

/** The two answers that annotators most often give to one item. */
export interface ConfusedLevels {
  readonly codes: readonly [number, number];
  /** Of all disagreeing rater pairs (items with many raters weigh like the others). */
  readonly share: number;
}

/** Where a guideline should draw the line; null when nobody disagrees. Pair weights as in alpha: 1/(r_i - 1). */
export function confusedLevels({ patterns }: PreparedDimension): ConfusedLevels | null {
  const { times, size, start, code, count, levels } = patterns;
  const q = levels.length;
  const between = new Float64Array(q * q);
  let all = 0;
  for (let p = 0; p < times.length; p++) {
    for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
      for (let f = start[p] as number; f < e; f++) {
        const weight = ((times[p] as number) * (count[e] as number) * (count[f] as number)) / ((size[p] as number) - 1);
        const [low, high] = [code[e] as number, code[f] as number].sort((a, b) => a - b) as [number, number];
        (between[low * q + high] as number) += weight;
        all += weight;
      }
    }
  }
  if (all === 0) return null;
  const cell = between.indexOf(between.reduce((a, b) => Math.max(a, b)));
  const codes = [levels[Math.floor(cell / q)] as number, levels[cell % q] as number] as const;
  return { codes, share: (between[cell] as number) / all };
}
