import { Refusal } from '../../shared/domain/errors.ts';
import { availableSubsets, type SubsetSpec, subsetOf } from '../../shared/usi/analysis/subsets.ts';
import { PROFILES } from '../../shared/usi/profile.ts';
import { type ScoredStudy, scoreStudy } from '../../shared/usi/score.ts';
import type { UsiStudy } from '../../shared/usi/study.ts';
import { fillOf, refuseForeignOptions, type TableOptions } from '../../shared/usi/table-options.ts';
import type { UsiInput } from './usi-input.ts';
import { refusing, tableOptions, type UsiOptions } from './usi-options.ts';
import { usiStudy } from './usi-study.ts';

interface Held {
  study: UsiStudy;
  simulators: UsiInput['simulators'];
  /** By options: what several views of one table share. */
  scored: Map<string, Scoring>;
  /** Parts of the study by the rules that they are found by. */
  subsets: Map<string, SubsetSpec[]>;
}

/** A study scored under some options. */
export interface Scoring {
  study: UsiStudy;
  simulators: UsiInput['simulators'];
  /** With the part of the study resolved. */
  options: TableOptions;
  scored: ScoredStudy;
  /** The whole study under the same options: what parts are chosen from. */
  whole: ScoredStudy;
}

/** Published and corrected measurements of one state of a study. */
const keptStudies = 2;
const keptScorings = 6;
const held = new Map<string, Held>();

/** Keeps a study in this thread under a key that names its state, so that it is read and parsed once. */
export function holdUsiStudy({ key, input }: { key: string; input: UsiInput }): null {
  held.set(key, { study: usiStudy(input), simulators: input.simulators, scored: new Map(), subsets: new Map() });
  dropOldest(held, keptStudies);
  return null;
}

/** @throws Refusal `not_held` when this thread does not (or no longer) keep the study; UsiInputError as Refusal */
export function scoringOf({ key, options }: { key: string; options: UsiOptions }): Scoring {
  const found = held.get(key);
  if (!found) throw new Refusal('not_held', 'This thread does not hold that study.');
  const name = JSON.stringify(options);
  const scoring = found.scored.get(name) ?? refusing(() => score(found, options));
  found.scored.set(name, scoring);
  dropOldest(found.scored, keptScorings);
  return scoring;
}

/** Parts that hold someone, found once for a difficulty and profile. */
export function subsetsOf(request: { key: string; options: UsiOptions }): SubsetSpec[] {
  const { study, whole } = scoringOf(request);
  const { subsets } = held.get(request.key) as Held;
  const { profile, difficulty } = request.options;
  const name = JSON.stringify([profile, difficulty]);
  const found = subsets.get(name) ?? availableSubsets(study, whole);
  subsets.set(name, found);
  return found;
}

function score({ study, simulators }: Held, given: UsiOptions): Scoring {
  const options = tableOptions(given);
  refuseForeignOptions(options);
  const plan = { ...options, rules: PROFILES[options.profile], fill: fillOf(options) };
  const whole = scoreStudy(study, plan);
  if (given.subset === null) return { study, simulators, options, scored: whole, whole };
  const subset = subsetOf(study, whole, given.subset);
  const parted = { ...options, subset };
  return { study, simulators, options: parted, scored: scoreStudy(study, { ...plan, subset }), whole };
}

function dropOldest<Value>(map: Map<string, Value>, kept: number): void {
  while (map.size > kept) map.delete(map.keys().next().value as string);
}
