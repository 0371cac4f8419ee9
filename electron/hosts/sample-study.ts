import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandName, Input } from '../../shared/contract/commands.ts';
import type { Output } from '../../shared/contract/outputs.ts';
import { archiveEnd, archiveHeader, archiveLine } from '../../shared/formats/archive-lines.ts';
import { generateSample, type SampleStudy, type SampleTask } from '../../shared/sample/generate-sample.ts';
import { readSampleLines, sampleFileNames } from '../../shared/sample/read-lines.ts';
import { judgePlan, judges, leftOpen, verdictOn } from '../../shared/sample/verdicts.ts';
import { mulberry32 } from '../../shared/stats/random.ts';
import { simulatorLabel } from '../../shared/usi/rollout-file.ts';
import { readResource } from './app-folder.ts';
import type { StudyWorker } from './study-worker.ts';

type Call = <Name extends CommandName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/**
 * Makes the bundled sample study at this path, through the same commands that a person would use. It appears there when
 * it is complete.
 */
export async function makeSample(file: string, start: () => Promise<StudyWorker>): Promise<void> {
  const lines = Object.fromEntries(sampleFileNames.map((name) => [name, readResource(`sample/${name}.json`)]));
  const sample = generateSample(readSampleLines(lines));
  const draft = `${file}.making`;
  rmSync(draft, { force: true });
  const worker = await start();
  try {
    await worker.open(draft, { create: true, name: sample.name });
    const call: Call = (name, input) => worker.call(name, input) as never;
    await importFiles(call, sample);
    await rate(call, sample);
    await judge(call);
    await worker.close();
    renameSync(draft, file);
  } finally {
    await worker.close();
    rmSync(draft, { force: true });
  }
}

async function importFiles(call: Call, { files, tasks }: SampleStudy): Promise<void> {
  const dir = mkdtempSync(path.join(tmpdir(), 'counterpart-sample-'));
  try {
    const all = [...files, { name: 'tasks.counterpart.jsonl', text: taskArchive(tasks) }];
    const paths = all.map(({ name, text }) => {
      const file = path.join(dir, name);
      writeFileSync(file, text);
      return file;
    });
    await call('import.run', { files: paths, options: { strict: true }, job: 'sample' });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Titles, instructions and policies stand in no file of the published formats; an archive holds them. */
function taskArchive(tasks: readonly SampleTask[]): string {
  const records = tasks.map(({ id, ...task }) => archiveLine({ type: 'task', key: id, ...task }));
  const body = [archiveHeader({ tasks: tasks.length }), ...records].map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `${body}${archiveEnd(records.length + 1, sha256)}\n`;
}

async function rate(call: Call, { ratings }: SampleStudy): Promise<void> {
  const people = (await call('sources.list', {})).find(({ kind }) => kind === 'human')?.label;
  for (const { annotator, sourceKind, file, instanceId, answers, freeText, submitted } of ratings) {
    const source = sourceKind === 'human' ? people : simulatorLabel(file);
    const { id: item } = await call('item.resolve', { annotator, target: `${source}/${instanceId}` });
    for (const [question, value] of Object.entries({ ...answers, ...freeText })) {
      await call('item.set', { annotator, item, field: `answer:${question}`, value });
    }
    if (submitted) await call('item.submit', { annotator, item });
  }
}

/** A blind plan of pairs, judged but for a few. */
async function judge(call: Call): Promise<void> {
  await call('plan.make', { ...judgePlan, kinds: [...judgePlan.kinds], annotators: [...judges] });
  const random = mulberry32(judgePlan.seed);
  for (const annotator of judges) {
    const queue = await call('work.queue', { annotator });
    for (const { id: item } of annotator === judges.at(-1) ? queue.slice(0, -leftOpen) : queue) {
      const { sides } = (await call('work.item', { item, annotator })).item;
      const [a = [], b = []] = sides.map(({ messages }) =>
        messages.flatMap(({ role, parts }) =>
          role === 'user' ? parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])) : [],
        ),
      );
      const { verdict, confidence, reading, deciding } = verdictOn(a, b, random);
      await call('item.set', { item, annotator, field: 'answer:verdict', value: verdict });
      await call('item.set', { item, annotator, field: 'answer:confidence', value: confidence });
      const counts = { idleSeconds: 0, focusChanges: 0, scrolls: sides.length * 3, keys: 4 };
      const time = { readingSeconds: reading, activeSeconds: deciding, ...counts };
      await call('work.time', { item, annotator, sitting: 'sample', time });
      await call('item.submit', { item, annotator });
    }
  }
}
