import type { FileChoice, ImportFileReport, ImportOptions } from '../../../shared/domain/import.ts';
import { formatById } from '../../../shared/formats/registry.ts';

/** What of the options says where the conversations come from. */
type Said = Pick<ImportOptions, 'source' | 'kind' | 'perFile' | 'mapping'>;
type Kind = NonNullable<FileChoice['kind']>;

/** A file as its row shows it. */
export interface FileOrigin {
  key: string;
  /** Of the preview: what was found, or set before. */
  found: NonNullable<ImportFileReport['source']>;
  /** What stands in the field; empty where records name several sources. */
  source: string;
  moreSources: number;
  kind: Kind;
  /** False where the format tells by itself. */
  sourceOpen: boolean;
  kindOpen: boolean;
}

/** Files that hold conversations or surveys, as they were read; what was set since stands already. */
export function originsOf(files: readonly ImportFileReport[], said: Said): FileOrigin[] {
  return files.flatMap(({ key, format, source: found, moreSources }) => {
    if (found === null) return [];
    const { customer } = formatById(format ?? '') ?? { customer: 'recorded' };
    const own = said.perFile?.find(({ file }) => file === key);
    const set = own?.source ?? said.source;
    const kindOpen = customer === 'either';
    return {
      key,
      found,
      source: set ?? (moreSources > 0 ? '' : found.label),
      moreSources: set === null ? moreSources : 0,
      kind: (kindOpen && own?.kind) || found.kind,
      sourceOpen: customer !== 'recorded',
      kindOpen,
    };
  });
}

/** The same thing said of one file, apart from the others. An empty source is as found. */
export function saidOfOne(said: Said, file: string, change: Omit<FileChoice, 'file'>): Pick<Said, 'perFile'> {
  const before = said.perFile ?? [];
  const own = { ...before.find((choice) => choice.file === file), file, ...change };
  const others = before.filter((choice) => choice.file !== file);
  return { perFile: own.source || own.kind ? [...others, own] : others };
}

/** A source for all files: what was said of single ones goes. */
export function sourceOfAll({ perFile = [] }: Said, source: string | null): Pick<Said, 'source' | 'perFile'> {
  return { source, perFile: perFile.flatMap(({ file, kind }) => (kind ? [{ file, kind }] : [])) };
}

/** People or a simulator in all files that do not tell: what was said of single ones and of fields goes. */
export function kindOfAll({ perFile = [], mapping }: Said, kind: Kind): Omit<Said, 'source'> {
  const { kind: _, ...fields } = mapping ?? {};
  return {
    kind,
    perFile: perFile.flatMap(({ file, source }) => (source ? [{ file, source }] : [])),
    mapping: mapping && fields,
  };
}

/** What all say alike, else null. */
export function alike<Value>(values: readonly Value[]): Value | null {
  const [first = null, ...others] = new Set(values);
  return others.length === 0 ? first : null;
}
