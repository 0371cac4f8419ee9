import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Draw } from './draw.ts';

const tokens = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '""',
  '\\',
  'NaN',
  'null',
  '\n',
  '\r\n',
  '\u0000',
  '-',
  '1e999',
  '\ufeff',
  '"a":1,',
  ';',
  '\t',
  '\\ud800',
];
const bad = [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf8, 0x88], [0x80], [0x1f, 0x8b], [0x50, 0x4b, 3, 4]];

/** The same bytes cut, damaged, or written in another encoding. */
export function mutatedBytes(bytes: Buffer, draw: Draw): Buffer {
  const at = draw.below(bytes.length + 1);
  const put = (piece: Buffer, drop: number) => Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + drop)]);
  switch (draw.below(8)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return put(Buffer.from(draw.from(tokens)), draw.below(6));
    case 2:
      return put(Buffer.from(draw.from(bad)), draw.below(3));
    case 3:
      return put(Buffer.alloc(0), 1 + draw.below(40));
    case 4:
      return Buffer.from(`\ufeff${bytes.toString('utf8')}`, draw.chance(0.5) ? 'utf8' : 'utf16le').subarray(
        0,
        draw.chance(0.5) ? undefined : at * 2,
      );
    case 5:
      return Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le').swap16();
    case 6:
      return put(bytes.subarray(at, at + draw.below(200)), 0);
    default:
      return Buffer.from(
        bytes.toString('latin1').replaceAll('"', () => (draw.chance(0.03) ? '' : '"')),
        'latin1',
      );
  }
}

const hostileNames = [
  '../up.json',
  '/etc/a.json',
  'a\\..\\b.json',
  'x.json',
  'deep/er/eval_results_a.json',
  'in.zip',
  '.hidden.json',
  'a\u0000.json',
];

/** The file in an archive, whole or damaged. */
export function packed(name: string, bytes: Buffer, draw: Draw): { name: string; bytes: Buffer } {
  if (draw.chance(0.4)) return { name: `${name}.gz`, bytes: damaged(gzipSync(bytes, { level: 1 }), draw) };
  const entries: Record<string, Uint8Array> = { [draw.chance(0.5) ? name : draw.from(hostileNames)]: bytes };
  if (draw.chance(0.3)) entries[draw.from(hostileNames)] = Buffer.from('{}');
  return { name: 'files.zip', bytes: damaged(Buffer.from(zipSync(entries, { level: 1 })), draw) };
}

function damaged(bytes: Buffer, draw: Draw): Buffer {
  if (draw.chance(0.4)) return bytes;
  if (draw.chance(0.4)) return bytes.subarray(0, draw.below(bytes.length + 1));
  const copy = Buffer.from(bytes);
  for (let n = 1 + draw.below(4); n > 0; n--) copy[draw.below(copy.length)] = draw.below(256);
  return copy;
}
