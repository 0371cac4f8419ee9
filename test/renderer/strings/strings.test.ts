import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { de } from '../../../renderer/strings/de/index.ts';
import { en } from '../../../renderer/strings/en/index.ts';
import {
  formatBytes,
  formatClock,
  formatList,
  formatNumber,
  formatPercent,
  loadLanguage,
  t,
} from '../../../renderer/strings/index.ts';

afterEach(() => loadLanguage('en'));

type Catalogue = Record<string, Record<string, unknown>>;
const names = (catalogue: Catalogue) =>
  Object.entries(catalogue).flatMap(([area, words]) => Object.keys(words).map((name) => `${area}.${name}`));

describe('the catalogue', () => {
  test('has every message in both languages, and none is empty', () => {
    expect(names(de).sort()).toEqual(names(en).sort());
    const empty = [en, de].flatMap((catalogue: Catalogue) =>
      Object.values(catalogue).flatMap((words) => Object.entries(words).filter(([, word]) => word === '')),
    );
    expect(empty).toEqual([]);
  });

  test('messages are functions in one language exactly where they are in the other', () => {
    const kinds = (catalogue: Catalogue) =>
      names(catalogue)
        .sort()
        .map((key) => {
          const [area = '', name = ''] = key.split('.');
          return `${key} ${typeof catalogue[area]?.[name]}`;
        });
    expect(kinds(de)).toEqual(kinds(en));
  });
});

test('plurals, numbers and word order are the language’s own', async () => {
  expect(t('common.conversations', 1)).toBe('1 conversation');
  expect(t('common.conversations', 1316)).toBe('1,316 conversations');
  await loadLanguage('de');
  expect(t('common.conversations', 1)).toBe('1 Gespräch');
  expect(t('common.conversations', 1316)).toBe('1.316 Gespräche');
  expect(document.documentElement.lang).toBe('de');
});

test('formats of numbers, sizes, times and lists', async () => {
  expect([formatNumber(1234.5678), formatNumber(0.5, 2), formatPercent(0.4237, 1)]).toEqual([
    '1,234.568',
    '0.50',
    '42.4%',
  ]);
  expect([formatBytes(0), formatBytes(999), formatBytes(4_114_038)]).toEqual(['0 bytes', '999 bytes', '4.1 MB']);
  expect(formatClock('2026-11-24T12:03:05')).toBe('12:03:05');
  expect(formatList(['a', 'b', 'c'])).toBe('a, b, and c');
  await loadLanguage('de');
  expect([formatNumber(0.5, 2), formatList(['a', 'b', 'c'])]).toEqual(['0,50', 'a, b und c']);
});

describe('words on screen', () => {
  const screens = globSync('renderer/**/*.tsx').filter((file) => !file.includes('views/components/'));

  test('there are screens to look at', () => {
    expect(screens.length).toBeGreaterThan(40);
  });

  // a closing `>` of a tag, then text with a word of two letters, up to the closing tag
  const literal = /<[a-zA-Z](?:[^<>]*[^=<>])?>\s*[^<>{}]*[A-Za-z]{2}[^<>{}]*<\//g;
  const attribute = /\b(?:aria-label|title|placeholder|alt)="[^"]*[A-Za-z]{2}/g;
  const wordsIn = (text: string) => [...text.matchAll(literal), ...text.matchAll(attribute)].map(([match]) => match);

  test('the search finds them', () => {
    expect(wordsIn('<p>Some words</p> <b title="Words">{x}</b> <i className={s.x}>\n  and these\n</i>')).toHaveLength(
      3,
    );
    expect(wordsIn("<p>{t('x.y')}</p> <Table<Row> /> a => b <kbd>?</kbd>")).toEqual([]);
  });

  test('none stands in the markup itself', () => {
    const found = screens.flatMap((file) => {
      const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return wordsIn(text).map((match) => `${file}: ${match}`);
    });
    expect(found).toEqual([]);
  });
});
