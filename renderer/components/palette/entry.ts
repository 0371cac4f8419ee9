import type { ReactNode } from 'react';
import type { IconName } from '../icons.ts';
import { rank } from './rank.ts';

/** Something that can be chosen in the palette. */
export interface Entry {
  /** Its own among all. */
  id: string;
  /** What is typed to find it: its name first, then other words for it. */
  text: string;
  icon: IconName;
  label: ReactNode;
  /** At the end of the row: keys, the path of a file. */
  end?: ReactNode;
  act: () => void;
}

export interface EntryGroup {
  key: string;
  heading: string;
  entries: readonly Entry[];
  /** How many are shown at most; all unless given. */
  most?: number;
  /** Shown only where something is typed. */
  typed?: true;
}

/** Of this rank on what was typed stands in the name; below it the letters are scattered. */
const PART = 0.5;

/**
 * What fits what was typed, the best first: groups by their best entry, entries by rank. Scattered letters count only where no
 * name has them together. Everything in its own order where nothing is typed.
 */
export function fitting(groups: readonly EntryGroup[], typed: string): EntryGroup[] {
  if (typed.trim() === '') return groups.filter((group) => !group.typed && group.entries.length > 0);
  const ranked = groups.map((group) => ({
    group,
    entries: group.entries
      .map((entry) => ({ entry, score: rank(entry.text, typed) }))
      .filter(({ score }) => score >= (group.typed ? PART : Number.MIN_VALUE))
      .toSorted((a, b) => b.score - a.score),
  }));
  const best = Math.max(0, ...ranked.flatMap(({ entries }) => entries[0]?.score ?? 0));
  return ranked
    .map(({ group, entries }) => ({
      group,
      score: entries[0]?.score ?? 0,
      entries: entries.filter(({ score }) => best < PART || score >= PART),
    }))
    .filter(({ entries }) => entries.length > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ group, entries }) => ({ ...group, entries: entries.slice(0, group.most).map(({ entry }) => entry) }));
}
