import type { ItemTime } from '../../../shared/agreement/pace.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import type { AnnotatorRating } from '../../../shared/usi/study.ts';
import type { ItemTimeRow } from '../../db/agreement-rows.ts';
import type { StudyContext } from '../context.ts';
import { firstOf, type Presentation, pageItems, submittedPresentations } from './submitted-answers.ts';

/** Submitted ratings of one conversation: first presentations, and what the same annotators said when they saw it again. */
export interface RatedConversation {
  conversation: string;
  /** Row of the item that decisions about it stand on: the first that was rated. Not needed for numbers alone. */
  item?: number;
  ratings: AnnotatorRating[];
  repeats: AnnotatorRating[];
}

export interface AgreementInput {
  instrument: Instrument;
  conversations: RatedConversation[];
  times: ItemTime[];
}

/** The reading of each open study and the state that it is of. */
const kept = new WeakMap<StudyContext, { state: string; input: Promise<AgreementInput> }>();

/** What agreement is computed from: current answers of submitted items only. Read once per state of the study. */
export function agreementInput(context: StudyContext): Promise<AgreementInput> {
  // An archive brings ratings too, and counts as a change of conversations.
  const state = JSON.stringify(context.changes());
  const before = kept.get(context);
  if (before?.state === state) return before.input;
  const input = readInput(context);
  kept.set(context, { state, input });
  input.catch(() => kept.delete(context));
  return input;
}

async function readInput(context: StudyContext): Promise<AgreementInput> {
  const presentations = await submittedPresentations(context);
  return {
    instrument: studyInstrument(context),
    conversations: [...presentations].map(([row, raters]) => ({
      conversation: String(row),
      item: Math.min(...[...raters.values()].flatMap((items) => items.map(({ item }) => item))),
      ratings: pick(raters, firstOf),
      repeats: pick(raters, (items) => items.find((each) => each !== firstOf(items))),
    })),
    times: await itemTimes(context),
  };
}

export const studyInstrument = ({ repositories }: StudyContext): Instrument =>
  repositories.instruments.byId(TAU_BENCH_SURVEY.id) ?? TAU_BENCH_SURVEY;

/** One presentation of each annotator who had it. */
function pick(
  raters: ReadonlyMap<string, readonly Presentation[]>,
  of: (items: readonly Presentation[]) => Presentation | undefined,
): AnnotatorRating[] {
  return [...raters].flatMap(([annotator, items]) => {
    const presentation = of(items);
    return presentation ? [{ annotator, answers: presentation.answers }] : [];
  });
}

/** Nobody answers eight questions in less: such entries were written by a program, and tell no pace. */
const leastSeconds = 1;

async function itemTimes(context: StudyContext): Promise<ItemTime[]> {
  const { agreementRows } = context.repositories;
  const times: ItemTime[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: { rows: ItemTimeRow[]; last: number | null } = agreementRows.times(after, pageItems);
    for (const { item, annotator, seconds } of page.rows) {
      if (seconds >= leastSeconds) times.push({ item: String(item), annotator, seconds });
    }
    after = page.last;
    await context.pause();
  }
  return times;
}
