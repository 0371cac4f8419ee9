// npm run fuzz -- [--cases 100000] [--seed 1]: hostile files through every importer. Exit 1 when anything is wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type FuzzCase, fuzzCase, tinyRecords, truncations } from './cases.ts';
import { fuzzStudy, wrongWith } from './check.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    tiny: { type: 'string', default: '1000000' },
  },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
const casesPerStudy = 1000;
const tinyPatience = 120_000;
const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-fuzz-'));
let study = fuzzStudy(path.join(folder, '0.counterpart'));
let tried = 0;
let wrong = 0;
let slowest = { milliseconds: 0, name: '' };

async function one(label: string, given: FuzzCase, limit?: number): Promise<void> {
  if (++tried % casesPerStudy === 0) {
    await study.close();
    rmSync(path.join(folder, `${tried / casesPerStudy - 1}.counterpart`), { force: true });
    study = fuzzStudy(path.join(folder, `${tried / casesPerStudy}.counterpart`));
  }
  const started = performance.now();
  let what = await wrongWith(study, given, limit);
  // Slow once may be the machine, or a collection of garbage; slow twice is the file.
  if (what?.startsWith('took')) what = await wrongWith(study, given, limit);
  const milliseconds = performance.now() - started;
  if (limit === undefined && milliseconds > slowest.milliseconds) slowest = { milliseconds, name: label };
  if (what === null) return;
  wrong++;
  const kept = path.join(tmpdir(), `counterpart-fuzz-${label.replaceAll(/\W+/g, '-')}`);
  writeFileSync(kept, given.bytes);
  console.log(`${label}, ${given.format} as ${given.name} (kept as ${kept}): ${what}`);
}

for (const given of tinyRecords(Number(values.tiny))) await one(`tiny ${given.format}`, given, tinyPatience);
let cut = 0;
for (const given of truncations()) await one(`truncation ${cut++}`, given);
for (let n = 0; n < cases; n++) {
  await one(`seed ${seed} case ${n}`, fuzzCase(seed, n));
  if ((n + 1) % 10_000 === 0) console.log(`${n + 1} cases, ${wrong} wrong`);
}
await study.close();
rmSync(folder, { recursive: true, force: true });
console.log(`${tried} files, ${wrong} wrong; slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.name})`);
process.exitCode = wrong === 0 ? 0 : 1;
