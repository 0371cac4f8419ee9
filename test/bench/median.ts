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
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] as number;
}

export const line = (what: string, value: string, limit = ''): void =>
  console.log(`  ${what.padEnd(56)} ${value.padStart(12)}${limit === '' ? '' : `   limit ${limit}`}`);
