import { nextLamport } from '../../../shared/annotation/change.ts';
import type { AdjudicationEntry, AdjudicationQueue, SaidRating } from '../../../shared/contract/adjudication-view.ts';
import { type Adjudication, decidedBy } from '../../../shared/domain/adjudication.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { ChoiceQuestion } from '../../../shared/domain/instrument.ts';
import { agreementScore } from '../../../shared/instrument/scores.ts';
import { turnNumbers } from '../../../shared/replay/index.ts';
import { existingItem } from '../annotation/address.ts';
import type { StudyContext } from '../context.ts';
import { conversationDetail } from '../conversation-detail.ts';
import type { Handlers } from '../handler.ts';
import { sourceNames } from '../judgements/judged-items.ts';
import { saidAbout } from '../search/said-about.ts';
import { type AgreementInput, agreementInput, studyInstrument } from './input.ts';
import { askedQuestions } from './summary.ts';

interface Decision {
  item: string;
  dimension: string;
  value: string | null;
  reason: string;
  by: string;
}

/** Disagreements and what was decided about them, beside the ratings and never over them. */
export const adjudicationHandlers = {
  'adjudication.queue': async (context, request) => queueOf(context, request),
  'adjudication.decide': async (context, request) => {
    const question = questionOf(context, request.dimension);
    const options = question.options.map(({ label }) => label);
    if (!options.includes(request.value)) {
      const message = `"${request.value}" is no option of ${question.id}. Nothing was decided. Its options are: ${options.join(' | ')}.`;
      throw new Refusal('unknown_option', message, { options });
    }
    return append(context, request, await agreementInput(context));
  },
  'adjudication.takeBack': async (context, request) => append(context, { ...request, value: null }, null),
  'adjudication.history': (context, { item, dimension }) => {
    const question = questionOf(context, dimension);
    return context.repositories.adjudications.log(existingItem(context, item).id, question.id);
  },
} satisfies Partial<Handlers>;

function questionOf(context: StudyContext, dimension: string): ChoiceQuestion {
  return askedQuestions(studyInstrument(context), dimension)[0] as ChoiceQuestion;
}

/** One transaction; on the disk when it returns. @throws Refusal no_item, no_ratings, nothing_to_do */
function append(context: StudyContext, decision: Decision, input: AgreementInput | null): Adjudication {
  const { adjudications, conversations, revisions } = context.repositories;
  return context.transaction(() => {
    const item = existingItem(context, decision.item);
    const before = adjudications.log(item.id, decision.dimension).at(-1);
    if (decision.value === null && (before?.value ?? null) === null) {
      throw new Refusal('nothing_to_do', `Nothing is decided about ${decision.dimension} of this item.`);
    }
    const row = conversations.rowId(item.conversationUid);
    const basis = input ? givenLabels(input, String(row), decision.dimension) : (before?.basis ?? {});
    if (Object.keys(basis).length === 0) {
      const message = `Nobody has submitted a rating of ${decision.dimension} for this item. Nothing was decided.`;
      throw new Refusal('no_ratings', message);
    }
    const { by, item: _, ...rest } = decision;
    const entry: Adjudication = {
      ...rest,
      id: context.newUid(),
      item: item.uid,
      basis,
      author: `${context.installation}/${by}`,
      lamport: nextLamport(Math.max(revisions.largestLamport(item.id), adjudications.largestLamport(item.id))),
      instrument: item.instrumentId,
      at: context.now(),
    };
    adjudications.append(item.id, entry);
    return entry;
  });
}

/** What each annotator's first presentation says, by annotator. */
function givenLabels({ conversations }: AgreementInput, row: string, dimension: string): Record<string, string> {
  const ratings = conversations.find(({ conversation }) => conversation === row)?.ratings ?? [];
  return Object.fromEntries(
    ratings.flatMap(({ annotator, answers }) => {
      const label = answers[dimension];
      return label === undefined ? [] : [[annotator, label] as const];
    }),
  );
}

interface QueueRequest {
  dimension?: string | undefined;
  state: 'open' | 'decided' | 'all';
  levels: number;
  offset: number;
  limit: number;
}

async function queueOf(context: StudyContext, request: QueueRequest): Promise<AdjudicationQueue> {
  const { adjudications, agreementRows, conversations } = context.repositories;
  const alias = isBlind(context) ? sourceNames(context, false) : null;
  const input = await agreementInput(context);
  const found = await context.compute.run('disagreements', { ...input, dimension: request.dimension });
  const current = new Map(adjudications.current().map((each) => [`${each.conversationRow} ${each.dimension}`, each]));
  const questions = new Map(input.instrument.questions.map((question) => [question.id, question]));
  const given = new Map(input.conversations.map((rated) => [rated.conversation, rated]));

  const labelled = found.flatMap((disagreement) => {
    const question = questions.get(disagreement.dimension) as ChoiceQuestion;
    if (levelsApart(question, disagreement.ratings) < request.levels) return [];
    const { item, dimension } = disagreement;
    const basis = givenLabels({ ...input, conversations: [given.get(item) ?? []].flat() }, item, dimension);
    const decision = current.get(`${item} ${dimension}`) ?? null;
    const changed = decision !== null && !sameRatings(decision.basis, basis);
    return [{ disagreement, question, basis, decision, changed, open: decision === null || changed }];
  });
  const open = labelled.filter((each) => each.open).length;
  const listed = labelled.filter((each) => request.state === 'all' || each.open === (request.state === 'open'));
  const entries = listed
    .slice(request.offset, request.offset + request.limit)
    .flatMap(({ disagreement, question, basis, decision, changed }): AdjudicationEntry[] => {
      const row = Number(disagreement.item);
      const conversation = conversations.byRow(row);
      const item = agreementRows.itemUid(given.get(disagreement.item)?.item ?? 0);
      if (!conversation || item === null) return [];
      const said = saidAbout(context, row, question.id);
      const turns = said.size === 0 ? null : turnNumbers(conversationDetail(context, conversation.id).messages);
      const numbered = <T extends { position: number | null }>(all: readonly T[]) =>
        all.map((each) => ({ ...each, turn: turns?.get(each.position ?? -1) ?? null }));
      return [
        {
          item,
          task: conversation.taskKey,
          id: conversation.id,
          conversation: alias ? null : conversation,
          alias: alias?.(conversation.sourceKind, conversation.sourceLabel) ?? null,
          dimension: question.id,
          spread: disagreement.spread,
          ratings: Object.entries(basis)
            .map(([annotator, label]): SaidRating => {
              const { evidence = [], comments = [] } = said.get(annotator) ?? {};
              const code = agreementScore(question, label) ?? 0;
              return { annotator, label, code, evidence: numbered(evidence), comments: numbered(comments) };
            })
            .sort((a, b) => a.code - b.code || (a.annotator < b.annotator ? -1 : 1)),
          decision:
            decision?.value == null
              ? null
              : { value: decision.value, reason: decision.reason, by: decidedBy(decision), at: decision.at, changed },
        },
      ];
    });
  return { entries, total: listed.length, open, decided: labelled.length - open };
}

/** Judged blind, and not unblinded yet: whoever decides must not see the source either. A study without a plan hides nothing. */
function isBlind({ repositories: { blindLog, plans } }: StudyContext): boolean {
  return plans.newest() !== null && blindLog.unblindedAt() === null;
}

/** Steps of the scale between the lowest and the highest rating. */
function levelsApart(question: ChoiceQuestion, ratings: readonly { readonly value: number }[]): number {
  const levels = [...new Set(question.options.map((option) => option.agreementScore))].sort((a, b) => a - b);
  const places = ratings.map(({ value }) => levels.indexOf(value));
  return Math.max(...places) - Math.min(...places);
}

function sameRatings(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const text = (basis: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(basis).sort());
  return text(a) === text(b);
}
