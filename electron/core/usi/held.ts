import { Refusal } from '../../../shared/domain/errors.ts';
import { type Scoring, scoringUnder } from '../../../shared/usi/analysis/scoring.ts';
import { availableSubsets, type SubsetSpec } from '../../../shared/usi/analysis/subsets.ts';
import type { UsiStudy } from '../../../shared/usi/study.ts';
import type { UsiInput } from './input.ts';
import { refusing, tableOptions, type UsiOptions } from './options.ts';
import { usiStudy } from './study.ts';

interface Held {
  study: UsiStudy;
  simulators: UsiInput['simulators'];
  /** By options: what several views of one table share. */
  scored: Map<string, HeldScoring>;
  /** Parts of the study by the rules that they are found by. */
  subsets: Map<string, SubsetSpec[]>;
}

export interface HeldScoring extends Scoring {
  simulators: UsiInput['simulators'];
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
export function scoringOf({ key, options }: { key: string; options: UsiOptions }): HeldScoring {
  const found = held.get(key);
  if (!found) throw new Refusal('not_held', 'This thread does not hold that study.');
  const name = JSON.stringify(options);
  const scoring =
    found.scored.get(name) ??
    refusing(() => ({
      ...scoringUnder(found.study, tableOptions(options), options.subset),
      simulators: found.simulators,
    }));
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

function dropOldest<Value>(map: Map<string, Value>, kept: number): void {
  while (map.size > kept) map.delete(map.keys().next().value as string);
}
