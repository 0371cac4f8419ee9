import type { Candidate } from '../../../shared/assignment/plan.ts';
import { shuffled } from '../../../shared/blinding/sides.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import { TWO_SIDED } from '../../../shared/instrument/built-in.ts';
import type { Random } from '../../../shared/stats/random.ts';
import type { CandidateRow } from '../../db/plans.ts';

export interface PlanCandidate extends Candidate {
  kind: ItemKind;
  first: CandidateRow;
  second: CandidateRow | null;
}

/**
 * The human conversation is the first member of a two-sided item, so that balancing members balances where the human stands.
 * What can be judged of a kind: of two-sided kinds one pair per task and simulator, a run of the simulator beside one of the
 * task's human conversations in turn; of the others one conversation per task and source. Drawn at random, seeded.
 */
export function candidatesOf(
  kind: ItemKind,
  rows: readonly CandidateRow[],
  random: Random,
  existing: readonly ExistingItem[] = [],
): PlanCandidate[] {
  const before = existingCandidates(kind, rows, existing);
  const taken = new Set(before.map(({ first, second }) => strand(second ?? first)));
  return [...before, ...drawn(kind, rows, random).filter(({ first, second }) => !taken.has(strand(second ?? first)))];
}

/** An item that an earlier plan made of these conversations. */
export interface ExistingItem {
  kind: string;
  firstUid: string;
  secondUid: string | null;
}

/** What earlier plans made items of stays what it is, so that nothing is judged in another pairing again. */
function existingCandidates(
  kind: ItemKind,
  rows: readonly CandidateRow[],
  existing: readonly ExistingItem[],
): PlanCandidate[] {
  const byUid = new Map(rows.map((row) => [row.uid, row]));
  const made = new Map<string, PlanCandidate>();
  for (const item of existing) {
    const first = byUid.get(item.firstUid);
    const second = item.secondUid === null ? null : byUid.get(item.secondUid);
    if (item.kind !== kind || first === undefined || second === undefined) continue;
    const one = candidate(kind, first, second);
    made.set(one.id, one);
  }
  return [...made.values()];
}

const strand = ({ kind, source, task, uid }: CandidateRow): string => JSON.stringify([kind, source, task ?? uid]);

function drawn(kind: ItemKind, rows: readonly CandidateRow[], random: Random): PlanCandidate[] {
  const one = onePerTask(rows, random);
  if (!TWO_SIDED.has(kind)) return one.map((first) => candidate(kind, first, null));
  const people = new Map<string, CandidateRow[]>();
  for (const row of shuffled(rows, random)) {
    if (row.kind === 'human' && row.task !== null) people.set(row.task, [...(people.get(row.task) ?? []), row]);
  }
  const taken = new Map<string, number>();
  return one.flatMap((simulated) => {
    const humans = simulated.kind === 'simulator' && simulated.task !== null ? (people.get(simulated.task) ?? []) : [];
    const nth = taken.get(simulated.task ?? '') ?? 0;
    const human = humans[nth % Math.max(1, humans.length)];
    if (!human) return [];
    taken.set(simulated.task ?? '', nth + 1);
    return [candidate(kind, human, simulated)];
  });
}

export const candidateId = (kind: string, first: string, second: string | null): string =>
  `${kind} ${first} ${second ?? ''}`;

function candidate(kind: ItemKind, first: CandidateRow, second: CandidateRow | null): PlanCandidate {
  const telling = second ?? first;
  return {
    id: candidateId(kind, first.uid, second?.uid ?? null),
    kind,
    first,
    second,
    source: telling.source,
    domain: telling.domain ?? '',
    difficulty: telling.success === null ? '' : String(Math.min(4, Math.floor(telling.success * 5))),
    twoSided: second !== null,
  };
}

function onePerTask(rows: readonly CandidateRow[], random: Random): CandidateRow[] {
  const byTask = new Map<string, CandidateRow>();
  for (const row of shuffled(rows, random)) {
    const key = strand(row);
    if (!byTask.has(key)) byTask.set(key, row);
  }
  return [...byTask.values()];
}
