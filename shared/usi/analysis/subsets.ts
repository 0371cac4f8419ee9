import { quantile } from '../../stats/quantile.ts';
import { addressOf } from '../design.ts';
import { BIN_COUNT, binIndex } from '../difficulty.ts';
import { domainOfTask } from '../intervals/clusters.ts';
import { isKept } from '../keep.ts';
import { outcome } from '../rewards.ts';
import type { ScoredStudy } from '../score.ts';
import type { UsiEntry, UsiStudy } from '../study.ts';
import type { Subset } from '../subset.ts';

export type LengthBand = 'short' | 'middle' | 'long';

/** A part of a study that can be named. */
export type SubsetSpec =
  | { readonly by: 'domain'; readonly domain: string }
  /** Difficulty bin, 0 (hardest) to 4; tasks without a difficulty are in none. */
  | { readonly by: 'difficulty'; readonly bin: number }
  | { readonly by: 'outcome'; readonly success: boolean }
  /** Thirds of the human conversations by number of messages; the same limits hold for simulators. */
  | { readonly by: 'length'; readonly band: LengthBand };

const BANDS: readonly LengthBand[] = ['short', 'middle', 'long'];

/**
 * The subset of a study that a specification names; `scored` is the whole study, which fixes difficulty and limits.
 * Score it with `{...options, subset}`: the human ceiling is then that of the subset. By outcome there is no ECE and no
 * index, since success is what the subset was chosen by.
 */
export function subsetOf(study: UsiStudy, scored: ScoredStudy, spec: SubsetSpec): Subset {
  if (spec.by === 'outcome') {
    return { includes: ({ reward }) => (outcome(reward) === 1) === spec.success, fixesOutcome: true };
  }
  if (spec.by === 'length') {
    const lengths = conversationLengths(study, scored);
    const [low, high] = lengthLimits(study, lengths);
    const bandOf = (length: number) => (length <= low ? 'short' : length <= high ? 'middle' : 'long');
    const includes = (entry: UsiEntry) => {
      const length = lengths.get(entry);
      return length !== undefined && bandOf(length) === spec.band;
    };
    return { includes, fixesOutcome: false };
  }
  if (spec.by === 'domain')
    return { includes: (entry) => domainOf(entry, scored) === spec.domain, fixesOutcome: false };
  const binOf = (entry: UsiEntry) => {
    const difficulty = scored.difficulty.get(addressOf(entry, scored.rules).task);
    return difficulty === undefined ? null : binIndex(difficulty);
  };
  return { includes: (entry) => binOf(entry) === spec.bin, fixesOutcome: false };
}

/** Every subset that holds at least one kept human conversation. */
export function availableSubsets(study: UsiStudy, scored: ScoredStudy): SubsetSpec[] {
  const people = study.humans.flat().filter(isKept);
  const domains = [...new Set(people.map((entry) => domainOf(entry, scored)))].sort();
  const all: SubsetSpec[] = [
    ...domains.map((domain): SubsetSpec => ({ by: 'domain', domain })),
    ...Array.from({ length: BIN_COUNT }, (_, bin): SubsetSpec => ({ by: 'difficulty', bin })),
    ...[true, false].map((success): SubsetSpec => ({ by: 'outcome', success })),
    ...BANDS.map((band): SubsetSpec => ({ by: 'length', band })),
  ];
  return all.filter((spec) => people.some(subsetOf(study, scored, spec).includes));
}

function domainOf(entry: UsiEntry, { rules }: ScoredStudy): string {
  return entry.domain ?? domainOfTask(addressOf(entry, rules).task);
}

/** Messages of each conversation that has features, as the profile counts them. */
function conversationLengths(study: UsiStudy, { read }: ScoredStudy): Map<UsiEntry, number> {
  const lengths = new Map<UsiEntry, number>();
  const add = (entry: UsiEntry, kind: 'human' | 'llm') => {
    const features = read(entry, kind);
    if (features) lengths.set(entry, features.n_turns);
  };
  for (const entry of study.humans.flat()) add(entry, 'human');
  for (const { entries } of study.sources) for (const entry of entries) add(entry, 'llm');
  return lengths;
}

function lengthLimits(study: UsiStudy, lengths: ReadonlyMap<UsiEntry, number>): readonly [number, number] {
  const people = study.humans.flat().filter(isKept);
  const values = people.map((entry) => lengths.get(entry)).filter((length) => length !== undefined);
  return values.length === 0 ? [0, 0] : [quantile(values, 1 / 3), quantile(values, 2 / 3)];
}
