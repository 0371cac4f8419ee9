import { describe, expect, it } from 'vitest';
import {
  CORRECTIONS,
  correctionEffects,
  profileDifferences,
} from '../../../../shared/usi/analysis/profile-differences.ts';
import { PROFILES, type ProfileRules } from '../../../../shared/usi/profile.ts';
import type { UsiEntry, UsiStudy } from '../../../../shared/usi/study.ts';
import { computeTable, type TableOptions } from '../../../../shared/usi/table.ts';
import { randomStudy } from '../study-fixture.ts';

const options: Omit<TableOptions, 'profile'> = {
  difficulty: new Map([
    ['retail_1', 0.5],
    ['retail_2', 0.5],
  ]),
  evaluation: 'none',
};
const says = (id: string, content: string | null, extra: Partial<UsiEntry> = {}): UsiEntry => ({
  id,
  task: id.split('_').slice(0, 2).join('_'),
  reward: 1,
  messages: [
    { role: 'user', content: 'I need help with a parcel today' },
    { role: 'user', content },
  ],
  ...extra,
});
const people = [says('retail_1', 'no, never'), says('retail_2', 'yes')];
const study = (entries: UsiEntry[]): UsiStudy => ({ humans: [people, people], sources: [{ label: 'sim', entries }] });

/** Corrections that move something, and the cells that each moves. */
function moved(subject: UsiStudy, other = options) {
  return correctionEffects(subject, other).flatMap(({ correction, differences }) =>
    'undefined' in differences
      ? [`${correction}: ${differences.undefined}`]
      : differences.length > 0
        ? [correction]
        : [],
  );
}

describe('the difference of the profiles', () => {
  it('is nothing where no accident happened', () => {
    const plain = study([says('retail_1', 'no, never'), says('retail_2', 'fine')]);
    expect(moved(plain)).toEqual([]);
    const tables = (['published', 'corrected'] as const).map((profile) => computeTable(plain, { ...options, profile }));
    expect(profileDifferences(tables[0] as never, tables[1] as never)).toEqual([]);
  });

  it.each([
    ['curly_apostrophes', [says('retail_1', 'I don’t know what to do'), says('retail_2', 'yes')]],
    ['stop_markers', [says('retail_1', 'yes ###STOP###'), says('retail_2', 'yes')]],
    ['open_ends', [says('retail_1', 'you said it is free? '), says('retail_2', 'yes')]],
    ['null_content', [says('retail_1', null), says('retail_2', 'yes')]],
    ['one_keep', [says('retail_1', 'no, never'), says('retail_2', 'yes', { keep: 0, reward: 0 })]],
  ])('lists %s alone', (correction, entries) => expect(moved(study(entries))).toEqual([correction]));

  it('lists runs read from fields', () => {
    const runs = [1, 2].flatMap((run) => [
      says(`retail_1_${run}`, 'no', { run }),
      says(`retail_2_${run}`, 'yes', { run }),
    ]);
    expect(moved(study(runs))).toEqual(['runs_from_fields']);
  });

  it('lists a silent simulator, cell by cell', () => {
    const silent = study([says('retail_1', '', { messages: [] }), says('retail_2', '', { messages: [] })]);
    const effect = correctionEffects(silent, options).find(({ correction }) => correction === 'silent_undefined');
    const differences = effect && !('undefined' in effect.differences) ? effect.differences : [];
    expect(differences.map(({ column }) => column)).toEqual(['d1', 'd2', 'd3', 'd4', 'usi']);
    expect(differences[0]).toEqual({
      row: 'sim',
      column: 'd1',
      published: { mean: 100, std: 0 },
      corrected: { undefined: 'no_user_turns' },
    });
  });

  it('lists missing answers and terms', () => {
    const some = randomStudy(5, { tasks: 10, batches: 3, simulators: 4, runs: 1 });
    const mixed = { ...some, sources: some.sources.map((source, i) => (i ? source : { ...source, surveys: null })) };
    const found = moved(mixed, { difficulty: 'pooled', evaluation: 'participants', fill: 'reference' });
    expect(found).toContain('missing_answers');
    expect(
      moved(
        { ...mixed, humans: [some.humans[0] ?? []] },
        { difficulty: new Map([['retail_1', 0.1]]), evaluation: 'participants' },
      ),
    ).toContain('same_terms');
  });

  it('says where messages would be needed', () => {
    const kept = randomStudy(5, { tasks: 3, batches: 2, simulators: 1, runs: 1 });
    expect(moved(kept)).toContain('curly_apostrophes: no_messages');
  });

  it('names every rule in which the profiles differ', () => {
    const { name: _, ...published } = PROFILES.published;
    const applied: Partial<ProfileRules> = { ...published };
    for (const { rules } of CORRECTIONS) Object.assign(applied, rules);
    expect({ ...applied, name: 'corrected' }).toEqual(PROFILES.corrected);
  });
});
