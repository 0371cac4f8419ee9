import { createHash } from 'node:crypto';
import { detectFormat } from '../../shared/formats/detect.ts';
import type { FileSample, Format, RecordIssue } from '../../shared/formats/format.ts';
import { formatById, formats } from '../../shared/formats/registry.ts';
import type { ByteSource } from './byte-source.ts';
import { keyText, readCut } from './cut-record.ts';
import { cutStream } from './cut-stream.ts';
import { type FileHead, readHead } from './file-head.ts';
import { fileRefusal, frameRefusal, unknownFormat } from './file-refusal.ts';
import type { ReadOptions } from './reading.ts';
import { sealCheck } from './seal-check.ts';

/** A file after its first pass: whole, of a known format, and what only the whole tells. */
export interface ScoutedFile {
  source: ByteSource;
  sample: FileSample;
  format: Format;
  sha256: string;
  records: number;
  /** Indexes of entries whose key comes again later: of entries with one key the last counts, as in every JSON reader. */
  replaced: ReadonlySet<number>;
  gathered: unknown;
  issues: RecordIssue[];
}

/** Reads a file once from end to end: its format, whether its frame is sound, its hash, its keys. @throws Refusal */
export async function scoutFile(
  source: ByteSource,
  options: ReadOptions,
  onRead?: (bytes: number) => void,
): Promise<ScoutedFile> {
  try {
    const head = await readHead(source);
    const { sample } = head;
    const format = await formatFor(source, head, options);
    // The keys of a large file are many: they are not kept while its records are read.
    const { keys: _, ...whole } = await passOver(source, sample, format, onRead);
    return { source, sample, format, ...whole };
  } catch (error) {
    throw frameRefusal(error, source.name);
  }
}

async function formatFor(source: ByteSource, { sample, unreadable }: FileHead, options: ReadOptions): Promise<Format> {
  if (options.format !== null) {
    const given = formatById(options.format);
    if (!given) throw unknownFormat(source.name, []);
    if (given.containers.includes(sample.container)) return given;
    const what = `is not ${given.title}: it is cut into ${sample.container}`;
    throw fileRefusal('wrong_format', source.name, 'the whole file', what, 'Leave the format to be recognised.');
  }
  const fitting = formats.filter(({ containers }) => containers.includes(sample.container));
  const first = detectFormat(sample, fitting);
  if (first.sure && first.format) return first.format;
  if (first.candidates.length === 0) throw unknownFormat(source.name, [], unreadable);
  const { keys } = await passOver(source, sample, null);
  const second = detectFormat({ ...sample, keys: [...keys.keys()] }, fitting);
  if (second.format) return second.format;
  throw unknownFormat(source.name, second.candidates, unreadable);
}

async function passOver(source: ByteSource, sample: FileSample, format: Format | null, onRead?: (n: number) => void) {
  const { container } = sample;
  const hash = createHash('sha256');
  const keys = new Map<string, number>();
  const replaced = new Set<number>();
  const issues: RecordIssue[] = [];
  const gathered = format?.gather?.start();
  const seal = sealCheck(source.name, container === 'lines' ? format : null);
  let records = 0;
  const stream = cutStream(source, {
    container,
    keep: format?.gather !== undefined,
    onRead,
    onBytes: (bytes) => hash.update(bytes),
    onReplaced: (count) => count > 0 && issues.push(replacedUnits(count)),
  });
  for await (const cuts of stream) {
    for (const cut of cuts) {
      records++;
      seal.see(cut);
      const key = keyText(cut);
      if (typeof key === 'string') {
        const before = keys.get(key);
        if (before !== undefined) replaced.add(before);
        keys.set(key, cut.index);
      }
      const record = gathered === undefined ? null : readCut(cut).record;
      if (record) format?.gather?.see(gathered, record);
    }
  }
  seal.end();
  return { sha256: hash.digest('hex'), records, replaced, gathered: gathered ?? null, issues, keys };
}

function replacedUnits(count: number): RecordIssue {
  const message = `${count} halves of surrogate pairs in the UTF-16 text are no characters; U+FFFD stands in their place.`;
  return { severity: 'repaired', code: 'lone_surrogate', path: '', message };
}
