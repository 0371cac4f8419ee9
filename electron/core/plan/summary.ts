import type { Plan } from '../../../shared/assignment/plan.ts';
import { type Presentation, sideImbalance } from '../../../shared/blinding/sides.ts';
import type { PlanMade } from '../../../shared/contract/outputs.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import type { KeyRow } from '../../db/plans.ts';
import { candidateId, type PlanCandidate } from './candidates.ts';

/** Reading at 238 words a minute and answering: minutes per item of a kind beside the reading. */
const minutesToAnswer: Readonly<Record<ItemKind, number>> = {
  rating: 2.5,
  pair: 1,
  graded: 1,
  single: 0.75,
  'next-turn': 0.5,
  preference: 3,
  labels: 3,
};
const minutesToRead = 2;

/** What a plan comes to: items, who has how many and for how long, and how even the sides are with those of earlier plans. */
export function planSummary(
  plan: Plan,
  candidates: readonly PlanCandidate[],
  seed: number,
  existing: readonly KeyRow[],
  annotators: readonly string[],
): PlanMade {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const candidateOf = (id: string) => byId.get(id) as PlanCandidate;
  const candidateByKey = new Map(plan.items.map(({ key, candidate }) => [key, candidate]));
  const byKind: PlanMade['byKind'] = {};
  const byRole: PlanMade['byRole'] = {};
  for (const { candidate, role } of plan.items) {
    const { kind } = candidateOf(candidate);
    byKind[kind] = (byKind[kind] ?? 0) + 1;
    byRole[role] = (byRole[role] ?? 0) + 1;
  }
  const perAnnotator: Record<string, number> = {};
  const minutes: Record<string, number> = {};
  for (const { item, annotator } of plan.assignments) {
    perAnnotator[annotator] = (perAnnotator[annotator] ?? 0) + 1;
    const { kind } = candidateOf(candidateByKey.get(item) ?? item);
    minutes[annotator] = (minutes[annotator] ?? 0) + minutesToRead + minutesToAnswer[kind];
  }
  const heldBefore: Record<string, number> = {};
  for (const { annotator, role, kind, firstUid, secondUid } of existing)
    if (role === 'normal' && annotators.includes(annotator) && byId.has(candidateId(kind, firstUid, secondUid)))
      heldBefore[annotator] = (heldBefore[annotator] ?? 0) + 1;
  return {
    items: plan.items.length,
    byKind,
    byRole,
    perAnnotator,
    heldBefore,
    balance: balanceOf(plan, candidateOf, existing),
    expectedHours: Object.fromEntries(Object.entries(minutes).map(([name, sum]) => [name, Math.round(sum / 6) / 10])),
    seed,
  };
}

/** Of all first presentations that hold, those of earlier plans too. */
function balanceOf(
  plan: Plan,
  candidateOf: (id: string) => PlanCandidate,
  existing: readonly KeyRow[],
): PlanMade['balance'] {
  const repeats = new Set(plan.items.filter(({ role }) => role === 'repeat').map(({ key }) => key));
  const fresh = plan.assignments
    .filter(({ item }) => !repeats.has(item) && candidateOf(item).twoSided)
    .map(({ annotator, item, left }) => ({ annotator, item, left, source: candidateOf(item).source }));
  const before = existing
    .filter(({ secondUid }) => secondUid !== null)
    .map(({ kind, annotator, firstUid, secondUid, left, secondSource }) => ({
      annotator,
      item: candidateId(kind, firstUid, secondUid),
      left,
      source: secondSource ?? '',
    }));
  const all = [...before, ...fresh];
  const presentations = all.map(({ annotator, item, source }): Presentation => ({ annotator, item, source }));
  return sideImbalance(
    presentations,
    all.map(({ left }) => left),
  );
}
