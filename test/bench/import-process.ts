// The process that is measured: opens a study, imports the file, rates meanwhile, waits for the search index.
// node import-process.ts STUDY FILE SMALL -> one line of JSON on stdout.
import { startWorker, type WorkerClient } from '../../electron/worker/client.ts';
import type { StudyInfo } from '../../shared/contract/outputs.ts';
import type { ImportReport } from '../../shared/domain/import.ts';

const [study = '', file = '', small = ''] = process.argv.slice(2);
const ratingEveryMilliseconds = 100;
const options = {};

const worker = await startWorker({ installation: 'bench' });
await worker.open(study, { create: true, name: 'bench' });
await worker.call('import.run', { files: [small], options, job: 'small' });
const rate = await rater(worker);

const started = performance.now();
let done = false;
const importing = worker.call('import.run', { files: [file], options, job: 'large' }).then((report) => {
  done = true;
  return report as ImportReport;
});
const duringImport = await ratings(() => done);
const { accepted } = await importing;
const browsable = performance.now() - started;
let waiting = 1;
const duringIndexing = await ratings(
  () => waiting === 0,
  async () => {
    waiting = ((await worker.call('study.info', {})) as StudyInfo).unindexed;
  },
);
const indexed = performance.now() - started;
await worker.close();
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`${JSON.stringify({ accepted, browsable, indexed, duringImport, duringIndexing, peak })}\n`);

/** One rating after another, as an annotator gives them; also asks `look` once a second. @returns milliseconds of each */
async function ratings(ended: () => boolean, look?: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  let looked = 0;
  while (!ended()) {
    const from = performance.now();
    await rate(times.length);
    times.push(performance.now() - from);
    if (look && performance.now() - looked > 1000) {
      await look();
      looked = performance.now();
    }
    await new Promise((resolve) => setTimeout(resolve, ratingEveryMilliseconds));
  }
  return times;
}

async function rater({ call }: WorkerClient): Promise<(n: number) => Promise<unknown>> {
  const target = 'airline_0_1';
  const { id } = (await call('item.resolve', { target, annotator: 'Ada' })) as { id: string };
  const values = ['About right', 'Somewhat inefficient'];
  return (n) => call('item.set', { item: id, annotator: 'Ada', field: 'answer:efficiency', value: values[n % 2] });
}
