import { expect, it } from 'vitest';
import { type EntryGroup, fitting } from '../../../renderer/components/palette/entry.ts';

const group = (key: string, texts: readonly string[], more: Partial<EntryGroup> = {}): EntryGroup => ({
  ...{ key, heading: key, ...more },
  entries: texts.map((text) => ({ id: text, text, icon: 'right', label: text, act: () => undefined })),
});
const groups = [
  group('commands', ['Add a filter', 'Search all messages']),
  group('tasks', ['retail_11 A lamp', 'retail_1 A chair', 'retail_12 A desk'], { most: 2, typed: true }),
  group('settings', ['Dark Theme'], { typed: true }),
];
const found = (typed: string) => fitting(groups, typed).map(({ key, entries }) => [key, entries.map(({ id }) => id)]);

it('names of the study and settings are shown once something is typed', () =>
  expect(found(' ').map(([key]) => key)).toEqual(['commands']));

it('the key that is typed out comes before those that go on, and no more are shown than wanted', () =>
  expect(found('retail_1')).toEqual([['tasks', ['retail_1 A chair', 'retail_11 A lamp']]]));

it('the group with the best name comes first: a beginning before a word before a part of one', () => {
  // Dark; retail_12 A desk; Add
  expect(found('d').map(([key]) => key)).toEqual(['settings', 'tasks', 'commands']);
});

it('scattered letters find commands alone, and only where no name has them together', () => {
  expect(found('adfl')).toEqual([['commands', ['Add a filter']]]);
  expect(found('dak')).toEqual([]);
  expect(found('dark')).toEqual([['settings', ['Dark Theme']]]);
});
