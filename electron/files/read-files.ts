import { Refusal } from '../../shared/domain/errors.ts';
import type { ImportIssue } from '../../shared/domain/import.ts';
import type { FileContext } from '../../shared/formats/format.ts';
import { expandArchives } from './expand-archives.ts';
import { fileChoices, type NamedChoice, unusedChoices } from './file-choices.ts';
import { contextOf, fileMapping, linkFiles } from './file-context.ts';
import { leftOut } from './file-refusal.ts';
import { readRecords } from './read-file.ts';
import type { FileFacts, InputFile, ReaderEvent, ReadOptions } from './reading.ts';
import { type ScoutedFile, scoutFile } from './scout-file.ts';

/**
 * Reads files in two passes: all are checked first, so that what cannot be read is known before anything is stored; it is named
 * and left out, or, where all is asked for or nothing else is there, stops the import. Then the records of the others follow,
 * file by file. @throws Refusal
 */
export async function* readFiles(given: readonly InputFile[], options: ReadOptions): AsyncGenerator<ReaderEvent> {
  const expanded = await expandArchives(given, options.strict ?? false);
  try {
    for (const issue of expanded.issues) yield { kind: 'skipped', issue };
    yield* readExpanded(expanded.inputs, options, expanded.faults);
  } finally {
    expanded.close();
  }
}

async function* readExpanded(
  inputs: readonly InputFile[],
  options: ReadOptions,
  before: readonly unknown[],
): AsyncGenerator<ReaderEvent> {
  const faults = [...before];
  const total = inputs.reduce((sum, { source }) => sum + source.bytes, 0);
  const choiceOf = fileChoices(inputs, options.perFile ?? []);
  const scouted: { file: ScoutedFile; choice: NamedChoice }[] = [];
  let done = 0;
  const onRead = (bytes: number) => {
    done += bytes;
  };
  const progress = (phase: 'check' | 'read') => ({ kind: 'progress' as const, phase, done, total });

  for (const input of inputs) {
    const { source, picked } = input;
    const start = done;
    try {
      scouted.push({ file: await scoutFile(source, options, onRead), choice: choiceOf(input) });
    } catch (error) {
      const passed = picked ? null : passedOver(error, source.name);
      const issue = passed ?? leftOut(error, source.name);
      if (!issue || (options.strict && !passed)) throw error;
      if (!passed) faults.push(error);
      done = start + source.bytes;
      yield { kind: 'skipped', issue };
    }
    yield progress('check');
  }
  linkFiles(scouted.map(({ file }) => file));
  const read: { file: ScoutedFile; choice: NamedChoice; context: FileContext }[] = [];
  // what a person can say more about
  const open: unknown[] = [];
  for (const { file, choice } of scouted) {
    try {
      read.push({ file, choice, context: contextOf(file, options, choice) });
    } catch (error) {
      const issue = leftOut(error, file.source.name);
      if (!issue || options.strict) throw error;
      open.push(error);
      yield { kind: 'skipped', issue };
    }
  }
  if (read.length === 0) throw open[0] ?? faults[0] ?? nothingToRead(inputs);
  done = 0;
  for (const [index, { file, choice, context }] of read.entries()) {
    yield { kind: 'file', file: { ...factsOf(file, context, choice), index } };
    for await (const { records, bytes } of readRecords(file, context, onRead)) {
      yield { kind: 'records', records, bytes };
      yield progress('read');
    }
  }
}

function factsOf(file: ScoutedFile, context: FileContext, choice: NamedChoice): Omit<FileFacts, 'index'> {
  const { source, format, sha256, issues } = file;
  const named = [...issues, ...unusedChoices(format, choice)].map(
    ({ path, ...issue }): ImportIssue => ({ ...issue, file: source.name, place: path || 'the whole file' }),
  );
  const mapping = fileMapping(file, context);
  return {
    name: source.name,
    key: choice.file,
    format: format.id,
    sha256,
    bytes: source.bytes,
    issues: named,
    mapping,
  };
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
