import { likeness, SURE, type TurnProfile } from './profile.ts';
import type { Row } from './rows.ts';
import type { Stage } from './stage.ts';

/** What the gutter between two neighbouring columns shows beside a row. */
export type Link =
  | { kind: 'match'; left: number; right: number; stage: Stage; weak: boolean }
  | { kind: 'gap'; empty: 'left' | 'right' }
  | { kind: 'quiet' }
  | { kind: 'none' };

/** User turns by step index. */
export type ProfileIndex = ReadonlyMap<number, TurnProfile>;

export function indexProfiles(profiles: readonly TurnProfile[]): ProfileIndex {
  return new Map(profiles.map((profile) => [profile.step, profile]));
}

/** @param gap the columns right and left of the gutter, as positions in the row's cells */
export function linkOf(row: Row, left: number, profiles: readonly ProfileIndex[]): Link {
  const a = row.cells[left] ?? null;
  const b = row.cells[left + 1] ?? null;
  if (a === null && b === null) return { kind: 'none' };
  const from = a === null ? undefined : profiles[left]?.get(a);
  const to = b === null ? undefined : profiles[left + 1]?.get(b);
  if (from && to) {
    return { kind: 'match', left: from.number, right: to.number, stage: from.stage, weak: likeness(from, to) < SURE };
  }
  if (from && b === null) return { kind: 'gap', empty: 'right' };
  if (to && a === null) return { kind: 'gap', empty: 'left' };
  return { kind: 'quiet' };
}
