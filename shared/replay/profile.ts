import { type Stage, stageLikeness, stageOf } from './stage.ts';
import { type Step, spokenText } from './step.ts';
import { cosine, NOTHING, sameContent, type Terms, termsOf } from './terms.ts';

/** What the alignment knows of one user turn. */
export interface TurnProfile {
  /** Index of the step in its column, and the number shown beside it. */
  step: number;
  number: number;
  /** Place among the user turns of its column, from 0. */
  ordinal: number;
  stage: Stage;
  content: Terms;
  /** The agent's words since the user spoke last: what the turn answers. */
  prompt: Terms;
  /** Whether there is a prompt, and whether it asks something. */
  prompted: boolean;
  asked: boolean;
  /** Place among the user turns, 0 to 1. */
  place: number;
  first: boolean;
  last: boolean;
}

/** What an agent asks stands at the end of its turn; before it may come pages of details. */
const PROMPT_LENGTH = 400;
/** Turns between two rests: a fraction of a millisecond, a few where nothing of this was done before. */
const SLICE = 16;
/** Steps between two rests where their words are only collected. */
const COLLECTED = 1024;

/** What a user turn says, and what it answers: all that its profile is made of. */
export interface TurnText {
  /** Index of the step in its column, and the number shown beside it. */
  step: number;
  number: number;
  text: string;
  /** The end of the agent's words since the user spoke last; '' where there are none. */
  prompt: string;
}

/** Profiles of the user turns of each column, over one vocabulary. O(total text), in slices. */
export function* profilesOf(columns: readonly (readonly TurnText[])[]): Generator<void, TurnProfile[][]> {
  const terms = yield* termsOf(
    columns.flat().flatMap(({ text, prompt }) => [text, prompt]),
    SLICE,
  );
  let next = 0;
  const profiles: TurnProfile[][] = [];
  for (const column of columns) {
    const made: TurnProfile[] = [];
    for (const [ordinal, turn] of column.entries()) {
      const content = terms[next++] ?? NOTHING;
      const prompt = terms[next++] ?? NOTHING;
      made.push(profileOf(turn, content, prompt, ordinal, column.length));
      if (ordinal % SLICE === SLICE - 1) yield;
    }
    profiles.push(made);
  }
  return profiles;
}

function profileOf(turn: TurnText, content: Terms, context: Terms, ordinal: number, turns: number) {
  const { step, number, text, prompt } = turn;
  const place = { first: ordinal === 0, last: ordinal === turns - 1 };
  return {
    ...place,
    step,
    number,
    ordinal,
    stage: stageOf(text, prompt, place),
    content,
    prompt: context,
    prompted: prompt !== '',
    asked: /\?|\bplease (?:provide|share|give|tell|confirm|let me know)\b/i.test(prompt),
    place: turns > 1 ? ordinal / (turns - 1) : 0,
  } satisfies TurnProfile;
}

/** The user turns of each column. O(total text), in slices. */
export function* turnTextsOf(columns: readonly (readonly Step[])[]): Generator<void, TurnText[][]> {
  const turns: TurnText[][] = [];
  for (const steps of columns) turns.push(yield* userTurns(steps));
  return turns;
}

function* userTurns(steps: readonly Step[]): Generator<void, TurnText[]> {
  const turns: TurnText[] = [];
  let prompt = '';
  for (const step of steps) {
    if (step.index % COLLECTED === COLLECTED - 1) yield;
    if (step.number === null) continue;
    const text = spokenText(step);
    if (step.speaker === 'user') {
      turns.push({ step: step.index, number: step.number, text, prompt: prompt.slice(-PROMPT_LENGTH) });
      prompt = '';
    } else prompt = prompt === '' ? text : `${prompt}\n${text}`;
  }
  return turns;
}

/**
 * How well two user turns correspond, 0 to 1: content (0.4), stage (0.25), what was asked before (0.35), plus 0.1 for two
 * openings or two farewells, less up to 0.15 for a different place in the conversation. What was asked does not count between a
 * farewell and what is none: both may answer "anything else?". Weights were set by reading aligned airline and retail
 * conversations; the tests hold labelled ones.
 */
export function likeness(a: TurnProfile, b: TurnProfile): number {
  const stage = stageLikeness(a.stage, b.stage);
  const parted = stage === 0 && (a.stage === 'close') !== (b.stage === 'close');
  const prompt = parted ? 0 : a.prompted || b.prompted ? cosine(a.prompt, b.prompt) : 1;
  const edge = stage === 1 && ((a.first && b.first) || (a.last && b.last)) ? 0.1 : 0;
  const score = 0.4 * sameContent(a.content, b.content) + 0.25 * stage + 0.35 * prompt + edge;
  return Math.min(1, Math.max(0, score - 0.15 * Math.abs(a.place - b.place)));
}

/** From here on two turns are matched, and from `SURE` on the match is drawn without reserve. */
export const MATCHED = 0.28;
export const SURE = 0.4;
