import { randomBytes, randomInt } from 'node:crypto';
import { type ExistingAssignment, makePlan, type Plan, type PlanOptions } from '../../../shared/assignment/plan.ts';
import { nextTurns } from '../../../shared/blinding/next-turns.ts';
import type { Parsed } from '../../../shared/contract/commands.ts';
import type { PlanMade } from '../../../shared/contract/outputs.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import { DEFAULT_INSTRUMENT, PAIR_FORCED } from '../../../shared/instrument/built-in.ts';
import { mulberry32 } from '../../../shared/stats/random.ts';
import type { CandidateRow, KeyRow } from '../../db/plans.ts';
import { blindMessages } from '../annotation/item.ts';
import { setWorkOptions, workOptionsOf } from '../annotation/options.ts';
import type { StudyContext } from '../context.ts';
import type { Handlers } from '../handler.ts';
import { instrumentFor } from '../instruments.ts';
import { declareDefaultRule } from '../judgements/exclusion-rule.ts';
import { judgements } from '../judgements/handlers.ts';
import { candidateId, candidatesOf, type PlanCandidate } from './candidates.ts';
import { planSummary } from './summary.ts';

/** Who judges what, and the key to it. */
export const planHandlers = {
  'plan.make': (context, input) => make(context, input),
  'plan.preview': (context, input) => {
    const { plan, candidates, seed, existing } = drawn(context, input);
    return planSummary(plan, candidates, seed, existing, input.annotators);
  },
  'plan.progress': ({ repositories }) => {
    const judges = repositories.annotators.list().filter(({ blind }) => blind.items > 0);
    const rows = judges.map(({ name }) => {
      const states = { pending: 0, draft: 0, submitted: 0, skipped: 0 };
      const row = repositories.annotators.id(name);
      const own = row === null ? [] : repositories.items.queue(row, repositories.instruments.choiceFields());
      const queue = own.filter(({ blind }) => blind);
      for (const { state } of queue) states[state]++;
      return { annotator: name, items: queue.length, ...states };
    });
    return { annotators: rows, unblindedAt: repositories.blindLog.unblindedAt() };
  },
  'plan.withdraw': (context, { annotator }) => {
    const row = annotatorRow(context, annotator);
    const { plans } = context.repositories;
    return { items: context.transaction(() => plans.withdraw(row)), plan: plans.newest() };
  },
  'plan.giveBack': (context, { annotator, items, plan }) => {
    const row = annotatorRow(context, annotator);
    const { plans } = context.repositories;
    return context.transaction(() => {
      if (plans.newest() !== plan)
        throw new Refusal(
          'plan_since',
          'A plan was made since, which may have assigned these items anew. Nothing was changed; another plan can assign what was withdrawn.',
        );
      return { given: plans.giveBack(row, items) };
    });
  },
  'work.options.set': (context, change) => context.transaction(() => setWorkOptions(context, change)),
  unblind: (context) =>
    context.transaction(() => {
      const { blindLog } = context.repositories;
      const before = blindLog.unblindedAt();
      if (before !== null)
        throw new Refusal('unblinded', `This study was unblinded on ${before}; that cannot be undone or done again.`);
      const at = context.now();
      blindLog.log('unblinded', null, null, at);
      return { at };
    }),
  'judgements.list': (context) => judgements(context),
} satisfies Partial<Handlers>;

function annotatorRow({ repositories }: StudyContext, annotator: string): number {
  const row = repositories.annotators.id(annotator);
  if (row !== null) return row;
  throw new Refusal('no_annotator', `There is no annotator "${annotator}". Nothing was changed.`);
}

function make(context: StudyContext, input: Parsed<'plan.make'>): PlanMade {
  const { plan, candidates, seed, existing } = drawn(context, input);
  context.transaction(() => store(context, plan, candidates, input, seed, existing));
  return planSummary(plan, candidates, seed, existing, input.annotators);
}

/** The plan that these options and this seed give; nothing is stored. */
function drawn(context: StudyContext, input: Parsed<'plan.make'>) {
  const { repositories } = context;
  const rows = repositories.plans.candidates();
  const kinds = input.kinds ?? [pairsExist(rows) ? 'pair' : 'rating'];
  const seed = input.seed ?? randomInt(2 ** 32);
  const random = mulberry32(seed);
  const existing = repositories.plans.key().filter(({ role, withdrawn }) => role !== 'repeat' && withdrawn === 0);
  const candidates = kinds
    .flatMap((kind) => candidatesOf(kind as ItemKind, rows, random, existing))
    .filter((candidate) => candidate.kind !== 'next-turn' || turnsDiffer(context, candidate));
  if (candidates.length === 0) {
    throw new Refusal(
      'nothing_to_assign',
      'There is nothing to judge: pairs need conversations of people and of a simulator on one task. Nothing was assigned.',
    );
  }
  const held = existing.map(({ kind, firstUid, secondUid, annotator, left, role }): ExistingAssignment => {
    return {
      candidate: candidateId(kind, firstUid, secondUid),
      annotator,
      left,
      role: role as ExistingAssignment['role'],
    };
  });
  const plan = planned(candidates, { ...input, seed, existing: held });
  return { plan, candidates, seed, existing };
}

/** Two equal next turns ask nothing. */
function turnsDiffer(context: StudyContext, { first, second }: PlanCandidate): boolean {
  const { turns } = nextTurns([first, second ?? first].map(({ uid }) => blindMessages(context, uid)));
  const [a, b] = turns.map(([turn]) => JSON.stringify(turn?.parts));
  return a !== undefined && b !== undefined && a !== b;
}

function pairsExist(rows: readonly CandidateRow[]): boolean {
  const people = new Set(rows.filter(({ kind }) => kind === 'human').map(({ task }) => task));
  return rows.some(({ kind, task }) => kind === 'simulator' && task !== null && people.has(task));
}

function planned(
  candidates: readonly PlanCandidate[],
  options: Parsed<'plan.make'> & Pick<PlanOptions, 'seed' | 'existing'>,
): Plan {
  try {
    return makePlan(candidates, options);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refusal('bad_plan', `${error.message} Nothing was assigned.`, null, error);
    throw error;
  }
}

function store(
  context: StudyContext,
  plan: Plan,
  candidates: readonly PlanCandidate[],
  input: Parsed<'plan.make'>,
  seed: number,
  existing: readonly KeyRow[],
): void {
  const { plans, annotators, blindLog, sources } = context.repositories;
  declareDefaultRule(context);
  const planRow = plans.add(context.newUid(), context.now(), seed, JSON.stringify(input));
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const candidateOf = (id: string) => byId.get(id) as PlanCandidate;
  const instruments = instrumentsOf(context, new Set(candidates.map(({ kind }) => kind)), input.instruments);
  for (const { id } of sources.list()) blindLog.addAlias(id, `Source ${randomBytes(2).toString('hex')}`);
  const itemRows = new Map<string, number>();
  for (const { kind, firstUid, secondUid, item } of existing)
    itemRows.set(candidateId(kind, firstUid, secondUid), context.repositories.items.byUid(item)?.id as number);
  for (const { key, candidate: id, role, repeatOf } of plan.items) {
    const candidate = candidateOf(id);
    const instrument = instruments.get(candidate.kind) as Instrument;
    const check = role === 'attention' ? attentionCheck(instrument, context) : null;
    itemRows.set(
      key,
      plans.addItem({
        uid: context.newUid(),
        kind: candidate.kind,
        conversation: candidate.first.conversation,
        second: candidate.second?.conversation ?? null,
        cut: candidate.kind === 'next-turn' ? 0 : null,
        instrument: instrument.id,
        role,
        repeatOf: repeatOf === null ? null : (itemRows.get(repeatOf) ?? null),
        expected: check && JSON.stringify(check.expected),
        notice: check?.notice ?? null,
        plan: planRow,
      }),
    );
  }
  for (const name of input.annotators) {
    const annotator = annotators.ensure(name, context.now());
    const start = plans.nextPlace(annotator);
    for (const { item, annotator: whose, place, left } of plan.assignments) {
      if (whose !== name) continue;
      plans.assign(itemRows.get(item) as number, annotator, start + place, left);
    }
  }
}

function instrumentsOf(
  context: StudyContext,
  kinds: ReadonlySet<ItemKind>,
  named: Parsed<'plan.make'>['instruments'],
): Map<ItemKind, Instrument> {
  const forced = !workOptionsOf(context).cannotTell;
  return new Map(
    [...kinds].map((kind) => {
      const builtIn = kind === 'pair' && forced ? PAIR_FORCED : DEFAULT_INSTRUMENT[kind];
      const own = named[kind];
      const instrument = own === undefined ? builtIn : instrumentFor(context, own, kind);
      context.repositories.plans.addInstrument(instrument.id, JSON.stringify(instrument));
      return [kind, instrument];
    }),
  );
}

/** An item that says what to answer: whoever reads it gets it right. */
function attentionCheck({ questions }: Instrument, { newUid }: StudyContext) {
  const [question] = questions;
  const option = question?.options[Number.parseInt(newUid().slice(0, 4), 16) % question.options.length];
  if (!question || !option) return null;
  return {
    expected: { [question.id]: option.label },
    notice: `This item checks attention. Whatever you read, answer the question "${question.wording}" with "${option.label}".`,
  };
}
