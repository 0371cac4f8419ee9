import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../../../renderer/refusal.ts';
import { loadLanguage, t } from '../../../renderer/strings/index.ts';
import { Refusal } from '../../../shared/domain/errors.ts';

beforeAll(() => loadLanguage('de'));
afterAll(() => loadLanguage('en'));

const root = path.resolve(import.meta.dirname, '../../..');
const sources = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));

function codesIn(folders: readonly string[], ...patterns: RegExp[]): string[] {
  const texts = folders.flatMap(sources);
  const all = texts.flatMap((text) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code = '']) => code)),
  );
  return [...new Set(all)];
}

const english = 'An English sentence.';

test('every code that an import gives to a record has a German sentence', () => {
  const codes = codesIn(
    ['shared/formats', 'electron/core/import', 'electron/files'],
    /\b(?:fault|rejected)\(\s*'(\w+)'/g,
    /\bcode: '(\w+)'/g,
  );
  expect(codes.length).toBeGreaterThan(40);
  const untold = codes.filter((code) => t('host.issue', { code, message: english, severity: 'warning' }) === english);
  expect(untold).toEqual([]);
});

test('every code for which a packet or a study file is refused has a German sentence', () => {
  const codes = codesIn(['electron/core/packet', 'electron/db'], /\b(?:refused|Refusal)\(\s*'(\w+)'/g);
  expect(codes.length).toBeGreaterThan(20);
  const told = (code: string) => t('host.refusal', code, english, {}) !== english;
  expect(codes.filter((code) => !told(code))).toEqual([]);
});

test('every notice of a host has a German sentence, and a refused change says why the study is only read', () => {
  const codes = codesIn(['electron/db', 'electron/hosts'], /\btold\(\s*'(\w+)'/g);
  expect(codes.length).toBeGreaterThan(5);
  expect(codes.filter((code) => t('host.refusal', code, english, {}) === english)).toEqual([]);
  expect(t('host.refusal', 'synced_folder', english, { service: 'Dropbox' })).toContain('(Dropbox)');
  expect(t('host.refusal', 'read_only', english, { why: 'open_elsewhere' })).toMatch(
    /anderen Fenster.*nichts geändert/,
  );
  expect(t('host.refusal', 'read_only', english, { why: null })).toMatch(/^Diese Studie ist hier nur zum Lesen offen/);
});

test('what the data say is kept, and moments are written as in German', () => {
  const message =
    'survey has an answer that is no option (efficiency: 3): counted as missing. The record itself is kept as it is.';
  expect(t('host.issue', { code: 'unknown_option', message, severity: 'warning' })).toBe(
    'Eine Antwort ist keine der Optionen und zählt als fehlend. (efficiency: 3)',
  );
  const before =
    'The same content was imported before (a.json, 2026-03-11T12:00:00.000Z); what the study has already is not added again.';
  expect(t('host.issue', { code: 'imported_before', message: before, severity: 'warning' })).toMatch(
    /\(a\.json, 11\. März um \d\d:00\)$/,
  );
});

test('a value in quotes is kept where nothing stands in parentheses', () => {
  const message = '"flow" is no question of the study’s instrument. The rating was left out.';
  expect(t('host.issue', { code: 'unknown_dimension', message, severity: 'warning' })).toMatch(
    /Studie nicht\. \("flow"\)$/,
  );
});

test('of a file the reason is kept, and nothing of the advice', () => {
  const message = 'It could be of several formats (tau-usi, eval-results), and was left out. Say which (CSV) it is.';
  expect(t('host.issue', { code: 'ambiguous_format', message, severity: 'rejected' })).toBe(
    'Die Datei kann von mehreren Formaten sein (tau-usi, eval-results). Sie wurde ausgelassen.',
  );
  const refused = new Refusal(
    'truncated_file',
    'a.json ends early (byte 90). Nothing was imported. Copy it again (all).',
    {
      file: 'a.json',
    },
  );
  expect(refusal(refused).message).toBe('a.json ist nicht vollständig (byte 90). Es wurde nichts importiert.');
});

test('a refusal reads German with its details, and as the host worded it where its code is unknown', () => {
  const details = { version: 9, newest: 7 };
  expect(refusal(new Refusal('newer_study', english, details))).toMatchObject({
    code: 'newer_study',
    message: expect.stringMatching(/Version 9 der Studie; dieses liest bis 7/),
    details,
  });
  expect(refusal(new Refusal('unheard_of', english)).message).toBe(english);
  expect(refusal(new Refusal('not_text', english, { file: 'a.png' })).message).toMatch(/^a\.png ist kein Text/);
});
