import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { memorySource, unpacked } from '../../../electron/files/byte-source.ts';
import { containerOf } from '../../../electron/files/container.ts';
import { expandPaths } from '../../../electron/files/expand-paths.ts';
import { Utf8Decoder } from '../../../electron/files/utf8-decoder.ts';
import { temporaryFolder } from '../support/study-fixture.ts';

function decoded(bytes: Buffer, chunk: number) {
  const decoder = new Utf8Decoder();
  const out: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunk) out.push(decoder.push(bytes.subarray(at, at + chunk)));
  out.push(decoder.end());
  return { text: Buffer.concat(out).toString(), replaced: decoder.replaced };
}

const big = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('encodings', () => {
  const text = '{"é": "🙂 x"}';
  test.each([1, 2, 3, 4, 5, 100])('byte order marks, in chunks of %i', (chunk) => {
    const whole = { text, replaced: 0 };
    expect(decoded(Buffer.from(text), chunk)).toEqual(whole);
    expect(decoded(Buffer.from(`\ufeff${text}`), chunk)).toEqual(whole);
    expect(decoded(Buffer.from(`\ufeff${text}`, 'utf16le'), chunk)).toEqual(whole);
    expect(decoded(big(`\ufeff${text}`), chunk)).toEqual(whole);
  });

  test('half a pair in UTF-16 is replaced and counted', () => {
    expect(decoded(Buffer.from('\ufeffa\ud83db', 'utf16le'), 3)).toEqual({ text: 'a\ufffdb', replaced: 1 });
    expect(decoded(Buffer.from('\ufeffa\ud83d', 'utf16le'), 3)).toEqual({ text: 'a\ufffd', replaced: 1 });
  });

  test('what is shorter than a mark', () => {
    expect(decoded(Buffer.from('{'), 1).text).toBe('{');
    expect(decoded(Buffer.alloc(0), 1).text).toBe('');
  });
});

describe('gzip', () => {
  const read = async (bytes: Buffer) => {
    const parts: Buffer[] = [];
    for await (const chunk of unpacked(memorySource('x.json', bytes))) parts.push(chunk);
    return Buffer.concat(parts).toString();
  };
  const text = JSON.stringify(Array.from({ length: 5000 }, (_, i) => `text ${i}`));

  test('is known by its first bytes, whatever the name', async () => {
    expect(await read(gzipSync(text))).toBe(text);
    expect(await read(Buffer.from(text))).toBe(text);
  });

  test('cut short or damaged, it is said', async () => {
    const packed = gzipSync(text);
    await expect(read(packed.subarray(0, packed.length / 2))).rejects.toMatchObject({ code: 'truncated_file' });
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 20, 60);
    await expect(read(damaged)).rejects.toMatchObject({ name: 'FrameFault' });
  });
});

describe('how a file is cut', () => {
  test.each([
    ['{"a": {"b": 1}}', 'x.json', 'entries'],
    ['{"a": 1}\n', 'x.jsonl', 'lines'],
    ['{"a": 1}\n{"a": 2}', 'x.json', 'lines'],
    ['{"a": "}{"} {"b": 1}', 'x.json', 'lines'],
    ['{\n "a": 1\n}\n', 'x.jsonl', 'entries'],
    [' \n [1]', 'x.json', 'elements'],
    ['{"a": "never closed', 'x.json', 'entries'],
    ['{"a": "never closed', 'x.jsonl.gz', 'lines'],
  ])('%j of %s: %s', (text, name, container) => {
    expect(containerOf(Buffer.from(text), name)).toBe(container);
  });

  test.each(['', '   ', 'hello', '<html>', '"text"', '7'])('%j cannot be', (text) => {
    expect(() => containerOf(Buffer.from(text), 'x.json')).toThrow(/holds nothing|begins with/);
  });
});

describe('folders', () => {
  test('give their JSON files, own files first, hidden ones and links left out', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'eval_results'));
    mkdirSync(path.join(folder, '.git'));
    const outside = temporaryFolder();
    for (const name of ['z.json', 'b.jsonl', 'readme.md', '.hidden.json', 'eval_results/a.json.gz', '.git/c.json']) {
      writeFileSync(path.join(folder, name), '{}');
    }
    writeFileSync(path.join(outside, 'secret.json'), '{}');
    symlinkSync(outside, path.join(folder, 'way-out'));
    symlinkSync(path.join(outside, 'secret.json'), path.join(folder, 'secret.json'));
    const found = expandPaths([folder, path.join(folder, 'z.json')]);
    expect(found.map(({ source, picked }) => [source.name, picked])).toEqual([
      ['b.jsonl', false],
      ['z.json', false],
      ['a.json.gz', false],
      ['z.json', true],
    ]);
  });

  test('a path that is not there is refused', () => {
    expect(() => expandPaths(['/nowhere/at/all.json'])).toThrow(expect.objectContaining({ code: 'file_not_found' }));
  });
});
