import type { Json } from '../../../shared/domain/json.ts';
import type { FileContext, Format, Reading } from '../../../shared/formats/format.ts';
import { formatById } from '../../../shared/formats/registry.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';

const survey = new Map(
  TAU_BENCH_SURVEY.questions.map(({ id, options }) => [id, new Map(options.map(({ label, score }) => [label, score]))]),
);

type Given = Partial<Omit<FileContext, 'gathered'>>;

export function contextOf(given: Given = {}): Omit<FileContext, 'gathered'> {
  return { fileName: 'file.json', source: null, domain: null, survey, formatOf: formatById, ...given };
}

/** Reads records as a file of this format, the format's first pass included. */
export function readAll(
  format: Format,
  records: readonly (readonly [string | null, Json])[],
  given: Given = {},
): Reading[] {
  const raws = records.map(([key, value], index) => ({ key, index, raw: JSON.stringify(value), value }));
  const gathered = format.gather?.start() ?? null;
  for (const record of raws) format.gather?.see(gathered, record);
  return raws.map((record) => format.read(record, { ...contextOf(given), gathered }));
}

export function readOne(format: Format, key: string | null, value: Json, given: Given = {}): Reading {
  return readAll(format, [[key, value]], given)[0] as Reading;
}
