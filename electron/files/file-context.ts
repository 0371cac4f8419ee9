import path from 'node:path';
import type { FileMapping } from '../../shared/domain/import.ts';
import type { FieldMapping } from '../../shared/domain/mapping.ts';
import { pathsIn, valueAt } from '../../shared/formats/field-path.ts';
import type { FileContext, SurveyOptions } from '../../shared/formats/format.ts';
import { isObject, textMember } from '../../shared/formats/json-value.ts';
import { sampledRecords } from '../../shared/formats/mapping.ts';
import { formatById } from '../../shared/formats/registry.ts';
import { TAU_BENCH_SURVEY } from '../../shared/instrument/tau-bench-survey.ts';
import type { NamedChoice } from './file-choices.ts';
import { fileRefusal } from './file-refusal.ts';
import type { ReadOptions } from './reading.ts';
import type { ScoutedFile } from './scout-file.ts';

const survey: SurveyOptions = new Map(
  TAU_BENCH_SURVEY.questions.map(({ id, options }) => [id, new Map(options.map(({ label, score }) => [label, score]))]),
);
/** Of the first record, for seeing whether a mapping is right. */
const shownLines = 4;
const shownText = 200;
const longestName = 100;
const freeText: ReadonlySet<string> = new Set(TAU_BENCH_SURVEY.freeText.map(({ id }) => id));

/** What the reader of a scouted file's records knows. @throws Refusal when the file cannot be read with these options */
export function contextOf(file: ScoutedFile, options: ReadOptions, choice: NamedChoice): FileContext {
  const { sample, format, gathered } = file;
  const { domain, mapping } = options;
  const source = choice.source ?? options.source;
  const kind = choice.kind ?? options.kind;
  const proposed = format.propose?.(sample, survey);
  // what was said of this file, then where the fields are, then what was said of all
  const said = { ...(kind && { kind }), ...mapping, ...(choice.kind && { kind: choice.kind }) };
  const context: FileContext = {
    fileName: sample.fileName,
    source,
    kind,
    domain,
    survey,
    freeText,
    mapping: proposed ? { ...proposed, ...said } : null,
    gathered,
    formatOf: formatById,
  };
  const objection = format.gather?.objection?.(gathered, context);
  if (!objection) return context;
  const { code, message, advice } = objection;
  const what = `cannot be read yet: ${message}`;
  throw fileRefusal(code, file.source.name, 'the whole file', what, advice, fileMapping(file, context));
}

/** The mapping of a file with all that could be chosen instead; null for formats that need none. */
export function fileMapping(file: ScoutedFile, { mapping }: FileContext): FileMapping | null {
  if (!mapping) return null;
  const { sample, format } = file;
  const records = sampledRecords(sample);
  const { plain, lists } = pathsIn(records);
  const texts = records.flatMap((record) => {
    const list = valueAt(record, mapping.messages);
    return Array.isArray(list) ? list.filter(isObject) : [];
  });
  const inTexts = pathsIn(texts, 30).plain;
  const roles = [
    ...new Set(texts.flatMap((text) => textMember(text, mapping.role)?.slice(0, longestName) ?? [])),
  ].slice(0, 20);
  const lines = firstLines(file, mapping);
  return { format: format.id, fields: mapping, plain, lists, inMessages: inTexts, roles, lines };
}

function firstLines({ sample, format }: ScoutedFile, mapping: FieldMapping): FileMapping['lines'] {
  const [first] = sampledRecords(sample);
  const messages = first === undefined ? [] : (format.tuned?.(mapping).messages(first) ?? []);
  return messages.slice(0, shownLines).map(({ role, parts }) => {
    const texts = parts.map((part) => ('text' in part ? part.text : part.kind === 'tool-call' ? part.name : ''));
    return { role, text: texts.join(' ').slice(0, shownText) };
  });
}

/** Lets files of one format tell each other what they know: those in the same folder and in the one above. */
export function linkFiles(files: readonly ScoutedFile[]): void {
  for (const file of files) {
    const { link } = file.format.gather ?? {};
    if (!link) continue;
    const others = files.filter((other) => other !== file && other.format === file.format);
    const folder = path.dirname(file.source.path);
    const near = others.filter(({ source }) => [folder, path.dirname(folder)].includes(path.dirname(source.path)));
    // Files that were sent one by one have lost their folders.
    const facts = others.filter(({ records, sample }) => sample.container === 'listed' && records > 0);
    for (const { gathered } of near.length > 0 || facts.length !== 1 ? near : facts) link(file.gathered, gathered);
  }
}
