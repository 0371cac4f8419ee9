import type { StudyContext } from '../../../electron/core/context.ts';
import type { EvidenceSpan } from '../../../shared/domain/annotation.ts';
import { itemId, revisionId } from '../../../shared/domain/ids.ts';
import type { ChoiceQuestion } from '../../../shared/domain/instrument.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { mulberry32, type Random } from '../../../shared/stats/random.ts';

/** Answers that nearly always are the same one, whatever the item. */
export const skewedQuestion = 'human_like';
export const carelessAnnotator = 'Eli';
/** Own answers of these are asked for a second time. */
export const repeatedItems = 12;

const careful = ['Ada', 'Bo', 'Chidi', 'Dana'];

/**
 * Ratings as labs have them, the same for the same seed: four careful annotators (Dana one step kinder now and then) who each
 * skip some items, a careless one who answers in straight lines and fast, one question where an answer dominates, repeats of
 * the first items by Ada, evidence and comments here and there. Every item has two to five ratings.
 */
export function rateMessily(context: StudyContext, conversations: readonly string[], seed = 7): void {
  const random = mulberry32(seed);
  const start = Date.parse('2026-03-02T09:00:00Z');
  let clock = start;
  context.transaction(() => {
    conversations.forEach((uid, i) => {
      const truth = TAU_BENCH_SURVEY.questions.map(({ id, options }) =>
        id === skewedQuestion && random() < 0.93 ? options.length - 1 : Math.floor(random() * options.length),
      );
      const item = itemOf(context, uid);
      const out = Math.floor(random() * careful.length);
      for (const [a, annotator] of careful.entries()) {
        if (a === out || (a === (out + 1) % careful.length && random() < 0.5)) continue;
        clock += 60_000;
        const answers = TAU_BENCH_SURVEY.questions.map((question, q) =>
          placeOf(question, truth[q] as number, annotator, random),
        );
        submit(context, item, annotator, answers, clock, 90 + Math.floor(120 * random()), i);
        if (annotator === 'Ada' && i < repeatedItems) {
          const again = answers.map((answer, q) =>
            random() < 0.8 ? answer : near(answer, TAU_BENCH_SURVEY.questions[q] as ChoiceQuestion, random),
          );
          submit(context, secondItem(context, uid), annotator, again, clock + 86_400_000, 80, -1);
        }
      }
      if (random() < 0.6) {
        const place = Math.floor(random() * 3);
        const line = TAU_BENCH_SURVEY.questions.map(({ options }) => Math.min(place, options.length - 1));
        submit(context, item, carelessAnnotator, line, clock, 12, -1);
      }
    });
  });
}

function placeOf(question: ChoiceQuestion, truth: number, annotator: string, random: Random): number {
  const kind = annotator === 'Dana' && random() < 0.25 ? Math.max(0, truth - 1) : truth;
  return random() < (question.id === skewedQuestion ? 0.95 : 0.72) ? kind : near(kind, question, random);
}

function near(place: number, { options }: ChoiceQuestion, random: Random): number {
  return Math.min(options.length - 1, Math.max(0, place + (random() < 0.5 ? -1 : 1)));
}

function itemOf({ repositories, newUid }: StudyContext, uid: string): number {
  const conversation = repositories.conversations.rowId(uid) as number;
  return (
    repositories.items.ratingOf(conversation)?.id ??
    repositories.items.add(newUid(), 'rating', conversation, TAU_BENCH_SURVEY.id)
  );
}

function secondItem({ repositories, newUid }: StudyContext, uid: string): number {
  const conversation = repositories.conversations.rowId(uid) as number;
  return repositories.items.add(newUid(), 'rating', conversation, TAU_BENCH_SURVEY.id);
}

function submit(
  context: StudyContext,
  item: number,
  annotator: string,
  places: readonly number[],
  at: number,
  seconds: number,
  i: number,
): void {
  const { annotators, items, revisions } = context.repositories;
  const row = annotators.ensure(annotator, new Date(at).toISOString());
  items.assign(item, row);
  const set = (field: string, value: Json, when: number) =>
    revisions.append(item, row, {
      id: revisionId(context.newUid()),
      item: itemId(''),
      annotator,
      author: `here/${annotator}`,
      lamport: revisions.largestLamport(item) + 1,
      field,
      value,
      undoes: null,
      redoes: null,
      instrument: TAU_BENCH_SURVEY.id,
      at: new Date(when).toISOString(),
    });
  TAU_BENCH_SURVEY.questions.forEach(({ id, options }, q) => {
    set(`answer:${id}`, options[places[q] as number]?.label ?? null, at + (seconds * 1000 * q) / 8);
  });
  if (i >= 0 && i % 3 === 0) {
    const span: EvidenceSpan = { position: 0, start: 0, end: 5, quote: 'hello' };
    set('evidence:overall_score', [span] as unknown as Json, at + 500 * seconds);
    set('comment:0', `${annotator}: sounds rehearsed`, at + 600 * seconds);
  }
  set('state', { state: 'submitted' }, at + 1000 * seconds);
}
