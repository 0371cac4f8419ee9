import { expect, test } from 'vitest';
import { actionGroups, actionNames, actions } from '../../../renderer/keys/actions.ts';
import { chordFor, collision, rebind } from '../../../renderer/keys/bindings.ts';

test('no two actions that can be heard together have the same key as delivered', () => {
  const clashes = actionNames.flatMap((action) => {
    const { chord } = actions[action];
    const taken = chord === null ? null : collision(action, chord, {});
    return taken === null ? [] : [`${action} and ${taken}: ${chord}`];
  });
  expect(clashes).toEqual([]);
});

test('every action stands in the cheat sheet once; an annotator sees those of the desk and of everywhere', () => {
  expect(actionGroups(null).flatMap(({ names }) => names)).toEqual(actionNames);
  const theirs = actionGroups({ handedOver: true, twoSided: true }).flatMap(({ names }) => names);
  expect(theirs).toContain('annotate.submit');
  expect(theirs).toContain('general.help');
  expect(theirs.filter((name) => /^(library|replay)\.|import|restore|sample/.test(name))).toEqual([]);
});

test('a session is told of no key for what it does not have: a coordinator to go back to, a second side', () => {
  const study = actionGroups({ handedOver: true, twoSided: true }).flatMap(({ names }) => names);
  const packet = actionGroups({ handedOver: false, twoSided: false }).flatMap(({ names }) => names);
  expect(study.filter((name) => !packet.includes(name))).toEqual([
    'general.coordinator',
    'annotate.otherSide',
    'annotate.lock',
  ]);
});

test('a changed key wins over the delivered one, an empty one takes it away', () => {
  expect(chordFor('library.search', {})).toBe('/');
  expect(chordFor('library.search', { 'library.search': 'S' })).toBe('S');
  expect(chordFor('library.search', { 'library.search': '' })).toBeNull();
});

test('a chord is taken within its scope and everywhere, not in another screen', () => {
  expect(collision('library.search', 'F', {})).toBe('library.filter');
  expect(collision('library.search', '?', {})).toBe('general.help');
  expect(collision('general.help', 'I', {})).toBe('library.import');
  expect(collision('library.search', 'F', { 'library.filter': 'G' })).toBeNull();
});

test('going back to the delivered key stores nothing', () => {
  expect(rebind('library.search', 'S', {})).toEqual({ 'library.search': 'S' });
  expect(rebind('library.search', '/', { 'library.search': 'S' })).toEqual({});
});

test('names on Object.prototype are no keys', () => {
  expect(chordFor('library.search', Object.create({ 'library.search': 'X' }))).toBe('/');
});
