/** Wall-clock milliseconds of one run. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Median over runs, in milliseconds. */
export async function medianOf(runs: number, run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await timed(run));
  return middleOf(times);
}

/** The middle one of an odd number of values. */
export function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

export const line = (what: string, value: string, limit = ''): void =>
  console.log(`  ${what.padEnd(56)} ${value.padStart(12)}${limit === '' ? '' : `   limit ${limit}`}`);
