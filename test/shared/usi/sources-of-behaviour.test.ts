import { describe, expect, it } from 'vitest';
import { TURN_LABELS } from '../../../shared/instrument/turn-labels.ts';
import { FEATURE_NAMES } from '../../../shared/usi/feature-names.ts';
import { englishShare, isForeign } from '../../../shared/usi/language.ts';
import { outcomeOf } from '../../../shared/usi/outcome-source.ts';
import type { LabelledTurn, UsiEntry, UsiStudy } from '../../../shared/usi/study.ts';
import { computeTable, type TableOptions } from '../../../shared/usi/table.ts';
import { labelFeatures, settledLabels } from '../../../shared/usi/turn-labels.ts';

const labelled = (position: number, annotator: string, ...labels: string[]): LabelledTurn => ({
  position,
  annotator,
  labels,
});

describe('labels on turns', () => {
  it('each map to one feature that exists', () => {
    for (const { feature } of TURN_LABELS) expect(FEATURE_NAMES).toContain(feature);
    expect(new Set(TURN_LABELS.map(({ feature }) => feature)).size).toBe(TURN_LABELS.length);
  });

  it('settle by more than half of the annotators, or by adjudication', () => {
    const settled = settledLabels([
      labelled(3, 'a', 'polite', 'certain'),
      labelled(3, 'b', 'polite'),
      labelled(3, 'c'),
      labelled(1, 'a', 'accuses'),
      labelled(1, 'b'),
      { ...labelled(5, 'c', 'accuses'), adjudicated: true },
      labelled(5, 'a'),
      labelled(5, 'b'),
    ]);
    expect([...settled]).toEqual([
      [1, new Set()],
      [3, new Set(['polite'])],
      [5, new Set(['accuses'])],
    ]);
  });

  it('become rates over the labelled turns', () => {
    const features = labelFeatures([
      labelled(1, 'a', 'polite', 'sounds_like_agent'),
      labelled(3, 'a'),
      labelled(5, 'a', 'polite'),
      labelled(7, 'a'),
    ]);
    expect(features).toMatchObject({ politeness_rate: 0.5, id_confuse_rate: 1, emotion_rate: 0 });
    expect(features).not.toHaveProperty('opening_words');
    expect(labelFeatures([])).toEqual({});
  });
});

describe('sources of behaviour and outcome', () => {
  const says = (id: string, extra: Partial<UsiEntry>): UsiEntry => ({
    id,
    reward: 1,
    messages: [{ role: 'user', content: 'hello there my friend' }],
    ...extra,
  });
  const rated = (answer: string) => ({ annotator: answer, answers: { task_success: answer } });
  const study: UsiStudy = {
    humans: [
      [says('retail_1', { turnLabels: [labelled(0, 'a', 'polite')], ratings: [rated('Yes - Task completed')] })],
    ],
    sources: [
      {
        label: 'sim',
        entries: [says('retail_1', { turnLabels: [labelled(0, 'a')], ratings: [rated('Partially - Some progress')] })],
      },
    ],
  };
  const options: TableOptions = { profile: 'corrected', difficulty: new Map([['retail_1', 0.5]]), evaluation: 'none' };

  it('replace the lexicon by labels and the reward by task_success, and say so', () => {
    expect(computeTable(study, options).rows[1]).toMatchObject({ d1: { mean: 100 }, ece: { mean: 0 } });
    const table = computeTable(study, { ...options, behaviour: 'labels', outcome: 'annotators' });
    expect(table).toMatchObject({ behaviour: 'labels', outcome: 'annotators' });
    // politeness 1 against 0 has Dice 0, one of seven terms; success 1 against 0
    expect(table.rows[1]).toMatchObject({ d1: { mean: expect.closeTo(600 / 7, 10) }, ece: { mean: 1 } });
  });

  it('exist under corrected only', () => {
    expect(() => computeTable(study, { ...options, profile: 'published', behaviour: 'labels' })).toThrow(/labels/);
    expect(() => computeTable(study, { ...options, profile: 'published', outcome: 'annotators' })).toThrow(
      /annotators/,
    );
  });

  it('take success from more than half of the annotators who answered', () => {
    const entry = (...answers: string[]): UsiEntry => ({ id: 'x', ratings: answers.map(rated) });
    expect(outcomeOf(entry())).toBeNull();
    expect(outcomeOf(entry('no such option'))).toBeNull();
    expect(outcomeOf(entry('Yes - Task completed', 'No - Task failed'))).toBe(0);
    expect(outcomeOf(entry('Yes - Task completed', 'Fully - Exceeded expectations', 'No - Task failed'))).toBe(1);
  });
});

describe('the language of a conversation', () => {
  const of = (content: string) => englishShare([{ role: 'user', content }], 'human');
  const english =
    'hi i need to change my flight because my mother is sick, can you help me with that or is it not possible';
  const german =
    'Guten Tag, ich möchte meinen Flug ändern, weil meine Mutter krank geworden ist. Können Sie mir dabei bitte helfen oder geht das nicht?';

  it('is told from function words', () => {
    expect(of(english)).toBeGreaterThan(0.4);
    expect(isForeign(of(english))).toBe(false);
    expect(isForeign(of(german))).toBe(true);
    expect(isForeign(of('请帮我改签航班 '.repeat(30)))).toBe(true);
  });

  it('is not told from a few words', () => {
    expect(of('ja bitte')).toBeNull();
    expect(isForeign(null)).toBe(false);
  });

  it('is a warning beside the number', () => {
    const entry: UsiEntry = {
      id: 'retail_1',
      reward: 1,
      messages: [{ role: 'user', content: german }],
      english: of(german),
    };
    const table = computeTable(
      { humans: [[entry]], sources: [{ label: 'sim', entries: [entry] }] },
      { profile: 'published', difficulty: 'pooled', evaluation: 'none' },
    );
    expect(table.rows[1]?.warnings).toContainEqual({ code: 'not_english', values: { count: 1 } });
  });
});
