import { Refusal } from '../../shared/domain/errors.ts';
import type { ImportIssue } from '../../shared/domain/import.ts';
import type { SurveyOptions } from '../../shared/formats/format.ts';
import { formatById } from '../../shared/formats/registry.ts';
import { TAU_BENCH_SURVEY } from '../../shared/instrument/tau-bench-survey.ts';
import { readRecords } from './read-file.ts';
import type { InputFile, ReaderEvent, ReadOptions } from './reading.ts';
import { type ScoutedFile, scoutFile } from './scout-file.ts';

const survey: SurveyOptions = new Map(
  TAU_BENCH_SURVEY.questions.map(({ id, options }) => [id, new Set(options.map(({ label }) => label))]),
);

/**
 * Reads files in two passes: all are checked first, so that a broken one stops the import before anything is stored;
 * then their records follow, file by file. @throws Refusal
 */
export async function* readFiles(inputs: readonly InputFile[], options: ReadOptions): AsyncGenerator<ReaderEvent> {
  const total = inputs.reduce((sum, { source }) => sum + source.bytes, 0);
  const { source: label, domain } = options;
  const contextOf = (fileName: string) => ({ fileName, source: label, domain, survey, formatOf: formatById });
  const scouted: ScoutedFile[] = [];
  let done = 0;
  const onRead = (bytes: number) => {
    done += bytes;
  };
  const progress = (phase: 'check' | 'read') => ({ kind: 'progress' as const, phase, done, total });

  for (const { source, picked } of inputs) {
    const before = done;
    try {
      scouted.push(await scoutFile(source, options, contextOf(source.name), onRead));
    } catch (error) {
      const issue = picked ? null : passedOver(error, source.name);
      if (!issue) throw error;
      done = before + source.bytes;
      yield { kind: 'skipped', issue };
    }
    yield progress('check');
  }
  if (scouted.length === 0) throw nothingToRead(inputs);
  done = 0;
  for (const [index, file] of scouted.entries()) {
    const { source, sample, format, sha256, gathered, issues } = file;
    const named = issues.map(
      ({ path, ...issue }): ImportIssue => ({ ...issue, file: source.name, place: path || 'the whole file' }),
    );
    yield {
      kind: 'file',
      file: { index, name: source.name, format: format.id, sha256, bytes: source.bytes, issues: named },
    };
    for await (const records of readRecords(file, { ...contextOf(sample.fileName), gathered }, onRead)) {
      yield { kind: 'records', records };
      yield progress('read');
    }
  }
}

/** A file in a folder that is nothing to import is named and passed over. */
function passedOver(error: unknown, file: string): ImportIssue | null {
  if (!(error instanceof Refusal) || error.code !== 'unknown_format') return null;
  const message = 'It is of no format that can be imported, and was passed over.';
  return { severity: 'warning', code: 'passed_over', file, place: 'the whole file', message };
}

function nothingToRead(inputs: readonly InputFile[]): Refusal {
  const what =
    inputs.length === 0 ? 'There is no file to import there' : 'None of the files is of a format that can be imported';
  return new Refusal('nothing_to_import', `${what}. Nothing was imported.`);
}
