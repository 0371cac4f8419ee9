import { expectedCalibrationError } from './calibration.ts';
import type { BatchDesign, Joined, SourceDesign } from './design.ts';
import { diceDimensions, SILENT_DIMENSIONS } from './dice.ts';
import type { DifficultyMap } from './difficulty.ts';
import type { Features } from './feature-names.ts';
import type { FeatureReader } from './feature-reader.ts';
import { mean } from './mean-std.ts';
import { averageRows, meanFeatures } from './rows.ts';
import { compareCodePoints } from './task-ids.ts';

/** A comparison of two sides on the tasks they share: a simulator with a human batch, or two human batches. */
export interface Comparison {
  /** Indexes of the human batches compared; one for a simulator, two for people. */
  readonly batches: readonly number[];
  /** Keys of the conversations on the human (first) side, ascending. */
  readonly keys: readonly string[];
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
    const shared = source.runs.map((run) => sharedKeys(batch.entries, run)).filter(({ keys }) => keys.length > 0);
    if (shared.length === 0) return [];
    const rows = shared.map(({ keys, side }) => rowOf(side, keys, 'llm', read));
    const spoken = rows.filter((row) => row !== null);
    const other = spoken.length < rows.length ? null : averageRows(spoken);
    const keys = [...new Set(shared.flatMap((run) => run.keys))].sort(compareCodePoints);
    const human = rowOf(batch.entries, keys, 'human', read);
    return [{ batches: [index], keys, human, other, dimensions: dimensionsOf(human, other), ece: eceOf() }];

    function eceOf(): number | null {
      const values = [...source.rewards.values()]
        .map((rewards) => expectedCalibrationError(rewards, batch.rewards, difficulty))
        .filter((value) => value !== null);
      return values.length === 0 ? null : mean(values);
    }
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
      const { keys } = sharedKeys(first.entries, second.entries);
      if (keys.length === 0) return [];
      const human = rowOf(first.entries, keys, 'human', read);
      const other = rowOf(second.entries, keys, 'human', read);
      const ece = expectedCalibrationError(first.rewards, second.rewards, difficulty);
      return [{ batches: [i, i + 1 + offset], keys, human, other, dimensions: dimensionsOf(human, other), ece }];
    }),
  );
}

function sharedKeys(human: Joined, side: Joined): { keys: string[]; side: Joined } {
  return { keys: [...side.keys()].filter((key) => human.has(key)).sort(compareCodePoints), side };
}

function rowOf(side: Joined, keys: readonly string[], kind: 'human' | 'llm', read: FeatureReader): Features | null {
  return meanFeatures(
    keys.map((key) => {
      const entry = side.get(key);
      return entry ? read(entry, kind) : null;
    }),
  );
}

function dimensionsOf(human: Features | null, other: Features | null): Comparison['dimensions'] {
  return human && other ? diceDimensions(human, other) : SILENT_DIMENSIONS;
}
