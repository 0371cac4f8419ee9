import type { Candidate } from '../../shared/assignment/plan.ts';
import { shuffled } from '../../shared/blinding/sides.ts';
import type { ItemKind } from '../../shared/domain/annotation.ts';
import { TWO_SIDED } from '../../shared/instrument/built-in.ts';
import type { Random } from '../../shared/stats/random.ts';
import type { CandidateRow } from '../db/plans.ts';

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
export function candidatesOf(kind: ItemKind, rows: readonly CandidateRow[], random: Random): PlanCandidate[] {
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

function candidate(kind: ItemKind, first: CandidateRow, second: CandidateRow | null): PlanCandidate {
  const telling = second ?? first;
  return {
    id: `${kind} ${first.uid} ${second?.uid ?? ''}`,
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
    const key = JSON.stringify([row.kind, row.source, row.task ?? row.uid]);
    if (!byTask.has(key)) byTask.set(key, row);
  }
  return [...byTask.values()];
}
