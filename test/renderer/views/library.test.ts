import { describe, expect, test } from 'vitest';
import { endOf } from '../../../renderer/components/end-of.ts';
import { filterOf, filterQuery } from '../../../renderer/router/filter-address.ts';
import { filterKinds, isSet, withFilter } from '../../../renderer/views/library/filters.ts';
import { counterpartOf, replayAddress, sideBySide } from '../../../renderer/views/library/pairing.ts';
import { sameFilter, savedFor, withSaved } from '../../../renderer/views/library/shortcuts.ts';
import { conversationFilter } from '../../../shared/contract/inputs.ts';
import { row } from '../support.ts';

const human = (id: string, change = {}) => row(id, change);
const simulator = (id: string, change = {}) => row(id, { sourceKind: 'simulator', sourceId: 2, ...change });

describe('side by side', () => {
  test('takes two or three of one task, people to the left', () => {
    const [a, b, c] = [simulator('s1'), human('h'), simulator('s2')];
    expect(sideBySide([a, b])?.map(({ id }) => id)).toEqual(['h', 's1']);
    expect(sideBySide([a, b, c])?.map(({ id }) => id)).toEqual(['h', 's1', 's2']);
  });

  test('refuses one, four, and conversations of other tasks or of none', () => {
    expect(sideBySide([human('h')])).toBeNull();
    expect(sideBySide(['1', '2', '3', '4'].map((id) => human(id)))).toBeNull();
    expect(sideBySide([human('h'), simulator('s', { taskKey: 'retail_2' })])).toBeNull();
    expect(sideBySide([human('h', { taskKey: null }), simulator('s', { taskKey: null })])).toBeNull();
  });

  test('the counterpart is of the other kind, of the same number where there is one', () => {
    const siblings = [human('h'), simulator('s1', { run: 1 }), simulator('s2', { run: 2 })];
    expect(counterpartOf(human('h', { batch: 2 }), siblings)?.id).toBe('s2');
    expect(counterpartOf(human('h', { batch: 7 }), siblings)?.id).toBe('s1');
    expect(counterpartOf(human('h'), [human('h')])).toBeNull();
  });

  test('the counterpart is of another source where all are of one kind', () => {
    const siblings = [
      simulator('a1', { run: 1 }),
      simulator('a2', { run: 2 }),
      simulator('b2', { run: 2, sourceId: 3 }),
    ];
    expect(counterpartOf(simulator('a1', { run: 1 }), siblings)?.id).toBe('b2');
    expect(counterpartOf(simulator('a1', { run: 1 }), siblings.slice(0, 2))).toBeNull();
  });

  test('the address names task and sides', () => {
    expect(replayAddress([simulator('s'), human('h')])).toBe('#/replay/retail_1?left=h&right=s');
    // what was found is named by its message, on the side where it stands
    expect(replayAddress([simulator('s'), human('h')], { id: 'h', position: 0 })).toBe(
      '#/replay/retail_1?left=h&right=s&at=0',
    );
    expect(replayAddress([simulator('s'), human('h')], { id: 's', position: 4 })).toBe(
      '#/replay/retail_1?left=h&right=s&at=4&side=right',
    );
  });
});

describe('filters', () => {
  test('every member that the contract filters by has a chip, but the search, which has its field', () => {
    const members = filterKinds.flatMap(({ members }) => members);
    expect(new Set<string>([...members, 'query'])).toEqual(new Set(Object.keys(conversationFilter.shape)));
  });

  test('setting one replaces its own members only; nothing set takes it away', () => {
    const turns = filterKinds.find(({ id }) => id === 'turns');
    const source = filterKinds.find(({ id }) => id === 'source');
    if (!turns || !source) throw new Error('no such filter');
    const both = withFilter({ kept: true, maxTurns: 9 }, turns, { minTurns: 3 });
    expect(both).toEqual({ kept: true, minTurns: 3 });
    expect(isSet(turns, both)).toBe(true);
    expect(withFilter(both, turns)).toEqual({ kept: true });
    expect(withFilter({}, source, { sources: [] })).toEqual({});
  });

  test('an address keeps a filter; a broken one filters nothing', () => {
    const filter = { query: '"already gave" & co', sources: [1, 2] };
    expect(filterOf(filterQuery(filter) as Record<string, string>)).toEqual(filter);
    expect(filterQuery({ query: undefined })).toEqual({ filter: undefined });
    for (const broken of ['{', '[]', 'null', '7']) expect(filterOf({ filter: broken })).toEqual({});
  });

  test('saved filters: one per name; those that name sources belong to their study', () => {
    const one = withSaved([], 'mine', { sources: [1] }, '/a');
    const two = withSaved(one, 'short', { maxTurns: 4 }, '/a');
    expect(savedFor(two, '/b').map(({ name }) => name)).toEqual(['short']);
    expect(savedFor(two, '/a').map(({ name }) => name)).toEqual(['mine', 'short']);
    expect(withSaved(two, 'mine', { kept: false }, '/a')).toHaveLength(2);
    expect(sameFilter({ kept: true, run: 1 }, { run: 1, kept: true, task: undefined })).toBe(true);
  });
});

test('the end of a long text begins at a word', () => {
  expect(endOf('short ')).toBe('short ');
  expect(endOf('I would be very happy to provide the code that you ')).toBe('… to provide the code that you ');
});
