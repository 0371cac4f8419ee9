import { createHash } from 'node:crypto';
import type { Json } from '../../shared/domain/json.ts';
import { archiveEnd } from '../../shared/formats/archive-lines.ts';
import { formatFiles } from '../electron/support/format-files.ts';
import { mutatedBytes, packed } from './byte-mutation.ts';
import { type Draw, drawOf } from './draw.ts';
import { mutatedJson } from './json-mutation.ts';

/** A hostile file, reproducible from seed and number. */
export interface FuzzCase {
  format: string;
  name: string;
  bytes: Buffer;
}

/** Case `n` of a seed: a small file of any format, changed in its structure, its bytes or its packing. */
export function fuzzCase(seed: number, n: number): FuzzCase {
  const draw = drawOf(Math.imul(seed, 0x9e3779b1) ^ n);
  const { format, name, content } = draw.from(formatFiles);
  let bytes: Buffer = Buffer.from(content);
  if (draw.chance(0.65)) bytes = Buffer.from(mutatedText(content, draw));
  if (format === 'counterpart-jsonl' && draw.chance(0.7)) return { format, name, bytes: resealed(bytes) };
  if (draw.chance(0.5)) bytes = mutatedBytes(bytes, draw);
  if (draw.chance(0.1)) return { format, ...packed(name, bytes, draw) };
  return { format, name: draw.chance(0.2) ? draw.from(['x.json', 'x.jsonl', 'x.csv', 'x']) : name, bytes };
}

/** Every beginning of every small file. */
export function* truncations(): Generator<FuzzCase> {
  for (const { format, name, content } of formatFiles) {
    const bytes = Buffer.from(content);
    for (let end = 0; end < bytes.length; end++) yield { format, name, bytes: bytes.subarray(0, end) };
  }
}

/** A million records of hardly anything, in each container that has them. */
export function tinyRecords(count: number): FuzzCase[] {
  const entries = Array.from({ length: count }, (_, n) => `"a_${n}_1":{"conversation":[]}`).join(',');
  return [
    { format: 'eval-results', name: 'eval_results_x.json', bytes: Buffer.from(`{${entries}}`) },
    {
      format: 'openai-messages',
      name: 'x.jsonl',
      bytes: Buffer.from('{"messages":[{"role":"user","content":""}]}\n'.repeat(count)),
    },
    {
      format: 'ratings-csv',
      name: 'x.csv',
      bytes: Buffer.from(`annotator,item,dimension,value\n${'a,b,c,d\n'.repeat(count)}`),
    },
    { format: 'tau-bench', name: 'x.json', bytes: Buffer.from(`[${Array(count).fill('1').join(',')}]`) },
  ];
}

/** An archive whose last line is true of the others again: what is wrong with them must be found in them. */
function resealed(archive: Buffer): Buffer {
  const lines = archive.toString('utf8').split('\n').slice(0, -2);
  const body = lines.map((line) => `${line}\n`).join('');
  return Buffer.from(`${body}${archiveEnd(lines.length, createHash('sha256').update(body).digest('hex'))}\n`);
}

function mutatedText(content: string, draw: Draw): string {
  const whole = parsed(content);
  if (whole !== undefined) return mutatedJson(whole, draw);
  const lines = content.split('\n');
  const at = draw.below(Math.max(1, lines.length - 1));
  const line = parsed(lines[at] ?? '');
  lines[at] = line === undefined ? mutatedRow(lines[at] ?? '', draw) : mutatedJson(line, draw);
  return lines.join('\n');
}

function mutatedRow(row: string, draw: Draw): string {
  const cells = row.split(',');
  const pieces = ['"', '""', '"a', 'a"b', '"a"b', "'", '=1+1', '', 'x'.repeat(5000), '\u0000', '"a\nb"', 'NaN', ',,,'];
  cells[draw.below(cells.length)] = draw.from(pieces);
  return cells.join(draw.chance(0.9) ? ',' : ';');
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
