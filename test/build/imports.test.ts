import { describe, expect, test } from 'vitest';
import { mayImport, roomOf, rooms } from './rooms.ts';
import { importsOf, type Source, sourcesIn, targetOf, withoutComments } from './sources.ts';

const sources = sourcesIn(['shared', 'electron', 'renderer']);

/** `file -> target` for every import that its room may not make. */
function forbidden(among: readonly Source[]): string[] {
  return among.flatMap((source) =>
    importsOf(source)
      .map((specifier) => targetOf(source.file, specifier))
      .filter((target) => !mayImport(source.file, target))
      .map((target) => `${source.file} -> ${target}`),
  );
}

describe('rooms', () => {
  test('every room imports only what it may', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(forbidden(sources)).toEqual([]);
  });

  test('every file lies in a room that somebody has placed', () => {
    const homeless = sources.filter(({ file }) => roomOf(file) === null).map(({ file }) => file);
    expect(homeless).toEqual([]);
  });

  test('project files are imported by their whole name', () => {
    const bare = sources.flatMap((source) =>
      importsOf(source).filter(
        (specifier) => specifier.startsWith('.') && !/\.(tsx?|json|css|svg)(\?worker&url)?$/.test(specifier),
      ),
    );
    expect(bare).toEqual([]);
  });

  test('the shared rooms form no circle', () => {
    const edges = new Map<string, Set<string>>();
    for (const source of sources) {
      const from = roomOf(source.file) ?? '';
      for (const specifier of importsOf(source)) {
        const to = roomOf(targetOf(source.file, specifier));
        if (to !== null && to !== from) edges.set(from, (edges.get(from) ?? new Set()).add(to));
      }
    }
    expect(circleIn(edges)).toBeNull();
  });

  test('shared code has no clock, no chance and no surroundings', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.|\bprocess\.|\bfetch\(|\bset(Timeout|Interval)\(/;
    const found = sources.filter(({ file, text }) => file.startsWith('shared/') && impure.test(withoutComments(text)));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  test('SQL stands in electron/db alone', () => {
    const sql = /\b(SELECT\s[\s\S]+?\sFROM\s|INSERT\s+INTO\s|DELETE\s+FROM\s|PRAGMA\s)/;
    const found = sources.filter(
      ({ file, text }) => !file.startsWith('electron/db/') && sql.test(withoutComments(text)),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});

describe('the check itself', () => {
  const source = (file: string, text: string): Source => ({ file, text });

  test.each([
    ['shared/usi/a.ts', "import fs from 'node:fs';", 'node:'],
    ['shared/usi/a.ts', "import { app } from 'electron';", 'electron'],
    ['shared/domain/a.ts', "export * from '../usi/b.ts';", 'shared/usi/b.ts'],
    ['shared/contract/a.ts', "import type { A } from '../usi/b.ts';", 'shared/usi/b.ts'],
    ['shared/mystery/a.ts', "import { a } from '../domain/b.ts';", 'shared/domain/b.ts'],
    ['electron/core/a.ts', "import Database from 'better-sqlite3';", 'better-sqlite3'],
    ['electron/hosts/a.ts', "const b = await import('electron');", 'electron'],
    [
      'electron/hosts/cli/a.ts',
      "import { b } from '../../worker/database-thread.ts';",
      'electron/worker/database-thread.ts',
    ],
    ['renderer/views/a.tsx', "import {\n  a,\n  b,\n} from '../../electron/core/b.ts';", 'electron/core/b.ts'],
    ['renderer/views/a.tsx', "import 'node:fs';", 'node:'],
  ])('%s may not say %s', (file, text, target) => {
    expect(forbidden([source(file, text)])).toEqual([`${file} -> ${target}`]);
  });

  test('comments import nothing', () => {
    expect(importsOf(source('a.ts', "// import a from 'b';\n/* import c from 'd'; */"))).toEqual([]);
  });

  test('a circle is found', () => {
    const edges = new Map(Object.entries({ a: new Set(['b']), b: new Set(['c']), c: new Set(['a']) }));
    expect(circleIn(edges)).toEqual(['a', 'b', 'c', 'a']);
    expect(Object.keys(rooms)).toContain('shared/usi');
  });
});

/** A circle among the rooms, as the path around it, or null. */
function circleIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const walk = (room: string, path: readonly string[]): string[] | null => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room];
    if (done.has(room)) return null;
    for (const next of edges.get(room) ?? []) {
      const circle = walk(next, [...path, room]);
      if (circle) return circle;
    }
    done.add(room);
    return null;
  };
  for (const room of edges.keys()) {
    const circle = walk(room, []);
    if (circle) return circle;
  }
  return null;
}
