import { readFileSync } from 'node:fs';
import { generateSample, type SampleStudy } from '../../../shared/sample/generate-sample.ts';
import type { SampleLines } from '../../../shared/sample/lines.ts';
import { readSampleLines, sampleFileNames } from '../../../shared/sample/read-lines.ts';

const folder = new URL('../../../resources/sample/', import.meta.url);

export const sampleFiles = (): Record<string, unknown> =>
  Object.fromEntries(
    sampleFileNames.map((name) => [name, JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))]),
  );

export const sampleLines: SampleLines = readSampleLines(sampleFiles());
export const sample: SampleStudy = generateSample(sampleLines);

export interface StoredEntry {
  task_id: string;
  instance_id: string;
  conversation: { role: string; content: string }[];
  survey: Record<string, { question: string; answer: string }>;
  reward: number;
  keep: boolean;
}

/** Entries of a file in file order. */
export function entriesOf(name: string): [id: string, entry: StoredEntry][] {
  const file = sample.files.find((each) => each.name === name);
  if (file === undefined) throw new Error(`The sample has no ${name}.`);
  return Object.entries(JSON.parse(file.text) as Record<string, StoredEntry>);
}

export const humanFile = 'tau_bench_tasks_unified.json';
export const simulatorLabels = ['courteous-large', 'courteous-mini', 'persona-tuned', 'terse-8b'];
export const dialogueFiles = [humanFile, ...simulatorLabels.map((label) => `eval_results_${label}.json`)];

/** Everything that customers say, without protocol lines and stop markers. */
export const customerTurns = (name: string): string[] =>
  entriesOf(name)
    .flatMap(([, { conversation }]) => conversation)
    .filter(({ role, content }) => role === 'user' && !/^(\\|\/stop)/.test(content))
    .map(({ content }) => content.replace('###STOP###', '').trim())
    .filter((text) => text !== '');
