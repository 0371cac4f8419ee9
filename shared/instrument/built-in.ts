import type { ItemKind } from '../domain/annotation.ts';
import type { ChoiceQuestion, Instrument } from '../domain/instrument.ts';
import { TAU_BENCH_SURVEY } from './tau-bench-survey.ts';
import { TURN_LABELS } from './turn-labels.ts';

function choice(id: string, wording: string, options: readonly string[], optional = false): ChoiceQuestion {
  return {
    id,
    wording,
    hint: null,
    options: options.map((label, i) => ({ label, score: i + 1, agreementScore: i + 1 })),
    ...(optional && { optional }),
  };
}

const CONFIDENCE = choice('confidence', 'How sure are you? 1 a guess, 5 certain', ['1', '2', '3', '4', '5'], true);
const NOTE = { id: 'note', wording: 'Note, in your own words', hint: null };
const REASONS = {
  id: 'reasons',
  wording: 'Because of',
  hint: null,
  options: [
    'Wording',
    'Length of turns',
    'Politeness',
    'Typos, casing',
    'Gives everything at once',
    'Emotion',
    'Pushes back',
    'Knows too much',
  ],
};

/** The verdict of side-by-side judging, in the order on screen. */
export const CANNOT_TELL = 'Cannot tell';
/** The middle answer of a preference. */
export const NO_DIFFERENCE = 'No difference';

export const PAIR_HUMAN: Instrument = {
  id: 'pair-human-v1',
  questions: [choice('verdict', 'Which side is the human?', ['A', CANNOT_TELL, 'B']), CONFIDENCE],
  freeText: [NOTE],
  tags: [REASONS],
};

export const PAIR_FORCED: Instrument = {
  ...PAIR_HUMAN,
  id: 'pair-forced-v1',
  questions: [choice('verdict', 'Which side is the human?', ['A', 'B']), CONFIDENCE],
};

/** Seven points from "surely A" to "surely B"; the middle cannot tell. */
export const GRADED_HUMAN: Instrument = {
  id: 'graded-human-v1',
  questions: [
    choice('grade', 'Which side is the human? 1 surely A, 4 cannot tell, 7 surely B', [
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]),
  ],
  freeText: [NOTE],
  tags: [REASONS],
};

export const SINGLE_HUMAN: Instrument = {
  id: 'single-human-v1',
  questions: [
    choice('verdict', 'Is the customer a human or a simulator?', ['Human', 'Unsure', 'Simulator']),
    CONFIDENCE,
  ],
  freeText: [NOTE],
  tags: [REASONS],
};

export const NEXT_TURN: Instrument = {
  id: 'next-turn-v1',
  questions: [choice('verdict', 'Which next message did the human write?', ['A', CANNOT_TELL, 'B']), CONFIDENCE],
  freeText: [NOTE],
  tags: [REASONS],
};

export const PREFERENCE: Instrument = {
  id: 'preference-v1',
  questions: TAU_BENCH_SURVEY.questions.map(({ id, wording }) =>
    choice(id, `${wording} Which side is better?`, ['A', NO_DIFFERENCE, 'B']),
  ),
  freeText: [NOTE],
};

export const TURN_LABELLING: Instrument = {
  id: 'turn-labels-v1',
  questions: [],
  freeText: [NOTE],
  labels: TURN_LABELS.map(({ id, title, feature }) => ({ id, title, feature })),
  instruction: 'Give each customer message every label that is true of it. A message may have none.',
};

/** The instrument of an item kind unless a study has its own. */
export const DEFAULT_INSTRUMENT: Readonly<Record<ItemKind, Instrument>> = {
  rating: TAU_BENCH_SURVEY,
  pair: PAIR_HUMAN,
  graded: GRADED_HUMAN,
  single: SINGLE_HUMAN,
  'next-turn': NEXT_TURN,
  preference: PREFERENCE,
  labels: TURN_LABELLING,
};

/** Every instrument that comes with the app. */
export const BUILT_IN: readonly Instrument[] = [...Object.values(DEFAULT_INSTRUMENT), PAIR_FORCED];

/** Kinds that show two conversations, A and B. */
export const TWO_SIDED: ReadonlySet<ItemKind> = new Set(['pair', 'graded', 'preference', 'next-turn']);
