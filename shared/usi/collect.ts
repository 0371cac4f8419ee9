import { expectedCalibrationError } from './calibration.ts';
import type { ConversationKind } from './clean.ts';
import type { BatchDesign, Joined, SourceDesign } from './design.ts';
import { diceDimensions, SILENT_DIMENSIONS } from './dice.ts';
import type { DifficultyMap } from './difficulty.ts';
import type { Features } from './feature-names.ts';
import type { FeatureReader } from './feature-reader.ts';
import { mean } from './mean-std.ts';
import type { RewardMap } from './rewards.ts';
import { averageRows, meanFeatures } from './rows.ts';
import type { UsiEntry } from './study.ts';
import { compareCodePoints } from './task-ids.ts';

/** The conversations of one side that a comparison uses: those of `side` under `keys`. */
export interface ComparedSide {
  readonly side: Joined;
  /** Ascending. */
  readonly keys: readonly string[];
  readonly kind: ConversationKind;
}

/** A comparison of two sides on the tasks they share: a simulator with a human batch, or two human batches. */
export interface Comparison {
  /** Indexes of the human batches compared; one for a simulator, two for people. */
  readonly batches: readonly number[];
  /** Keys of the conversations on the human (first) side, ascending. */
  readonly keys: readonly string[];
  readonly humanSide: ComparedSide;
  /** The runs of a simulator that share a key with the batch, or the second human batch. */
  readonly otherSides: readonly ComparedSide[];
  /** Outcomes that are compared for the calibration error, one pair per run number. */
  readonly outcomes: readonly { readonly other: RewardMap; readonly human: RewardMap }[];
  /** Row of the human (first) and of the other side; null = no conversation has features. */
  readonly human: Features | null;
  readonly other: Features | null;
  /** D1-D4, 0..100; 100 throughout when a side is null (as in the reference). */
  readonly dimensions: readonly [number, number, number, number];
  /** 0..1; null when no task has outcomes on both sides and a difficulty. */
  readonly ece: number | null;
}

/** A simulator against each human batch that shares a conversation key with one of its runs. */
export function compareSource(
  source: SourceDesign,
  batches: readonly BatchDesign[],
  difficulty: DifficultyMap,
  read: FeatureReader,
): Comparison[] {
  return batches.flatMap((batch, index) => {
    const otherSides = source.runs
      .map((run) => shared(batch.entries, run, 'llm'))
      .filter(({ keys }) => keys.length > 0);
    if (otherSides.length === 0) return [];
    const keys = [...new Set(otherSides.flatMap((run) => run.keys))].sort(compareCodePoints);
    const outcomes = [...source.rewards.values()].map((other) => ({ other, human: batch.rewards }));
    return [compare([index], { side: batch.entries, keys, kind: 'human' }, otherSides, outcomes, difficulty, read)];
  });
}

/** Every pair of human batches that shares a conversation key, in the order (1,2), (1,3), (2,3). */
export function compareHumans(
  batches: readonly BatchDesign[],
  difficulty: DifficultyMap,
  read: FeatureReader,
): Comparison[] {
  return batches.flatMap((first, i) =>
    batches.slice(i + 1).flatMap((second, offset) => {
      const other = shared(first.entries, second.entries, 'human');
      if (other.keys.length === 0) return [];
      const human: ComparedSide = { side: first.entries, keys: other.keys, kind: 'human' };
      // the reference takes the first batch for the simulator; the error is symmetric
      const outcomes = [{ other: second.rewards, human: first.rewards }];
      return [compare([i, i + 1 + offset], human, [other], outcomes, difficulty, read)];
    }),
  );
}

function compare(
  batches: readonly number[],
  humanSide: ComparedSide,
  otherSides: readonly ComparedSide[],
  outcomes: Comparison['outcomes'],
  difficulty: DifficultyMap,
  read: FeatureReader,
): Comparison {
  const rows = otherSides.map((side) => rowOf(side, read));
  const spoken = rows.filter((row) => row !== null);
  const other = spoken.length < rows.length ? null : averageRows(spoken);
  const human = rowOf(humanSide, read);
  const eces = outcomes
    .map((pair) => expectedCalibrationError(pair.other, pair.human, difficulty))
    .filter((value) => value !== null);
  return {
    batches,
    keys: humanSide.keys,
    humanSide,
    otherSides,
    outcomes,
    human,
    other,
    dimensions: human && other ? diceDimensions(human, other) : SILENT_DIMENSIONS,
    ece: eces.length === 0 ? null : mean(eces),
  };
}

function shared(human: Joined, side: Joined, kind: ConversationKind): ComparedSide {
  return { side, keys: [...side.keys()].filter((key) => human.has(key)).sort(compareCodePoints), kind };
}

/** The conversations of a side, keys ascending. */
export function entriesOf({ side, keys }: ComparedSide): UsiEntry[] {
  return keys.map((key) => side.get(key)).filter((entry) => entry !== undefined);
}

function rowOf(side: ComparedSide, read: FeatureReader): Features | null {
  return meanFeatures(entriesOf(side).map((entry) => read(entry, side.kind)));
}
