import { describe, expect, test } from 'vitest';
import { intervalText } from '../../../renderer/components/estimate.tsx';
import { rateOf } from '../../../renderer/components/progress.tsx';
import { lookOf, sourceLooks } from '../../../renderer/components/source/look.ts';
import { tsvOf } from '../../../renderer/components/table/tsv.ts';
import type { Job } from '../../../renderer/stores/job-store.ts';
import type { Source } from '../../../shared/domain/conversation.ts';
import { glyphOf } from '../../../shared/report/source-look.ts';

describe('looks of sources', () => {
  const source = (id: number, kind: Source['kind'], position: number): Source => ({
    id,
    kind,
    position,
    label: '',
    terms: null,
  });

  test('follow the order of import, whatever the order of the list; people are all alike', () => {
    const looks = sourceLooks([
      source(5, 'simulator', 9),
      source(3, 'human', 4),
      source(2, 'simulator', 1),
      source(4, 'human', 0),
    ]);
    expect(looks.get(2)).toMatchObject({ colour: 'sim-1', shape: 'square' });
    expect(looks.get(5)).toMatchObject({ colour: 'sim-2', shape: 'diamond' });
    expect(looks.get(3)).toEqual(looks.get(4));
    expect(looks.get(3)).toMatchObject({ colour: 'human', shape: 'circle' });
  });

  test('the sixth simulator takes the first colour with a hollow glyph', () => {
    expect(lookOf('simulator', 5)).toEqual({ colour: 'sim-1', shape: 'square', fill: 'hollow' });
  });

  test('no two of 45 simulators have a glyph in common, whatever one sees of colours; no two of 225 have glyph and colour', () => {
    const marks = Array.from({ length: 225 }, (_, rank) => lookOf('simulator', rank));
    const drawn = marks.map((look) => JSON.stringify(glyphOf(look)));
    expect(new Set(drawn.slice(0, 45)).size).toBe(45);
    expect(new Set(marks.map(({ colour }, rank) => `${colour} ${drawn[rank]}`)).size).toBe(225);
    // human groups alone are vermilion circles
    expect(marks.filter(({ colour, shape }) => colour === 'human' || shape === 'circle')).toEqual([]);
  });

  test('forty sources of a study have forty marks, which later imports leave as they are', () => {
    const sources = Array.from({ length: 40 }, (_, at) => source(at, 'simulator', at));
    const looks = sourceLooks(sources);
    expect(new Set([...looks.values()].map((look) => JSON.stringify(look))).size).toBe(40);
    const more = sourceLooks([source(90, 'human', 90), source(91, 'simulator', 91), ...sources]);
    for (const { id } of sources) expect(more.get(id)).toEqual(looks.get(id));
  });
});

test('a copied table has full precision where the screen rounds, and no stray tabs or breaks', () => {
  const table = document.createElement('table');
  table.innerHTML = `<tr><th>Name</th><th>Alpha</th></tr>
    <tr><td>a\tb\n c</td><td><span data-value="0.123456789">0.12</span></td></tr>`;
  expect(tsvOf(table)).toBe('Name\tAlpha\na b c\t0.123456789');
});

test('an open end of an interval says so', () => {
  expect(intervalText([0.414, null], 2)).toBe('0.41 to …');
});

describe('progress in words', () => {
  const job = (change: Partial<NonNullable<Job['progress']>>, perSecond: number | null): Job => ({
    id: 'j',
    title: 'Import',
    state: 'running',
    perSecond,
    progress: { job: 'j', label: '', done: 412, total: 495, unit: 'records', accepted: 0, ...change },
  });

  test('says how far, how fast and how long still', () => {
    expect(rateOf(job({}, 96))).toBe('412 of 495, 96 per second, 1 s left');
  });

  test('leaves out what it does not know', () => {
    expect(rateOf(job({}, null))).toBe('412 of 495');
    expect(rateOf(job({ done: 495 }, 96))).toBe('495 of 495, 96 per second');
    expect(rateOf({ ...job({}, 1), progress: null })).toBe('');
  });

  test('counts bytes in megabytes', () => {
    const bytes = { unit: 'bytes', done: 2_500_000, total: 10_000_000 } as const;
    expect(rateOf(job(bytes, 1_500_000))).toBe('2.5 of 10.0 MB, 1.5 MB per second, 5 s left');
  });
});
