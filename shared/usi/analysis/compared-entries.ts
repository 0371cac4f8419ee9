import type { ConversationKind } from '../clean.ts';
import { type ComparedSide, entriesOf } from '../collect.ts';
import type { FeatureName, Features } from '../feature-names.ts';
import type { ScoredRow, ScoredStudy } from '../score.ts';
import type { UsiEntry } from '../study.ts';

/** A conversation that entered a row, with its features; each stands once, whatever it is compared with. */
export interface ComparedEntry {
  readonly entry: UsiEntry;
  readonly features: Features;
}

/** Conversations with features on both sides of a row. For the human row the second batches are the other side. */
export interface ComparedEntries {
  readonly human: readonly ComparedEntry[];
  readonly other: readonly ComparedEntry[];
}

export function comparedEntries({ read }: ScoredStudy, { comparisons }: ScoredRow): ComparedEntries {
  return {
    human: unique(comparisons.map(({ humanSide }) => humanSide)),
    other: unique(comparisons.flatMap(({ otherSides }) => otherSides)),
  };

  function unique(sides: readonly ComparedSide[]): ComparedEntry[] {
    const kinds = new Map<UsiEntry, ConversationKind>();
    for (const side of sides) for (const entry of entriesOf(side)) kinds.set(entry, side.kind);
    return [...kinds].flatMap(([entry, kind]) => {
      const features = read(entry, kind);
      return features ? [{ entry, features }] : [];
    });
  }
}

export function valuesOf(entries: readonly ComparedEntry[], feature: FeatureName): number[] {
  return entries.map(({ features }) => features[feature]);
}

/** The row of a scored table: 0 = people, then the sources. @throws RangeError for no such row. */
export function rowAt(scored: ScoredStudy, row: number): ScoredRow {
  const found = row === 0 ? scored.human : scored.rows[row - 1];
  if (!found) throw new RangeError(`row ${row} of a table of ${scored.rows.length + 1}`);
  return found;
}
