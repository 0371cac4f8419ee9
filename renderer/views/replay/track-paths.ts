import type { Markers } from '../../../shared/replay/index.ts';

/** What is drawn of one side, as SVG paths in a box of `TRACK` units by 16 with the line at 8. */
export interface TrackPaths {
  /** A tick per user turn, or nothing where they are too many. */
  users: string;
  /** A dot per tool call, likewise. */
  tools: string;
  /** Where they are too many: user turns as an outline above the line, tool calls as one below it. */
  density: string;
}

export const TRACK = 1000;
/** Pixels that a tick and the least gap after it take; ticks run together where more than a fifth are closer to the one before. */
const TICK = 4;
const RUN_TOGETHER = 0.2;
/** Least width in pixels of a bin, and how many marks one holds on average, so that it tells more than chance. */
const BIN = 4;
const PER_BIN = 4;
const FEWEST_BINS = 8;
/** Height of the fullest bin of all sides. */
const FULL = 5;

/**
 * Draws the marks of each side on a track of so many pixels. Ticks that would run together are counted in bins of equal length, and
 * the height of a bin is its count, on one scale for all sides and both kinds: a bin twice as high has twice as many.
 */
export function trackPaths(sides: readonly Markers[], width: number): TrackPaths[] {
  if (width <= 0) return sides.map(() => ({ users: '', tools: '', density: '' }));
  const crowded = sides.filter((side) => isCrowded(side, width));
  const fewest = Math.min(...crowded.map(({ users, tools }) => Math.max(users.length, tools.length)));
  const bins = Math.max(1, Math.floor(Math.min(width / BIN, fewest / PER_BIN)));
  const counted = new Map(crowded.map((side) => [side, [countsOf(side.users, bins), countsOf(side.tools, bins)]]));
  const most = [...counted.values()].flat(2).reduce((high, count) => Math.max(high, count), 1);
  return sides.map((side) => {
    const [users, tools] = counted.get(side) ?? [];
    if (users && tools)
      return { users: '', tools: '', density: outline(users, -FULL / most) + outline(tools, FULL / most) };
    return { users: ticks(side.users, ' 3v10'), tools: ticks(side.tools, ' 8h.01'), density: '' };
  });
}

const isCrowded = ({ users, tools }: Markers, width: number): boolean =>
  runTogether(users, width) || runTogether(tools, width);

/** Looks no further than it has to: a long conversation is crowded from its beginning. */
function runTogether(places: readonly number[], width: number): boolean {
  if (places.length < FEWEST_BINS * PER_BIN) return false;
  const enough = places.length * RUN_TOGETHER;
  let close = 0;
  for (let index = 1; index < places.length && close <= enough; index++) {
    if (((places[index] ?? 0) - (places[index - 1] ?? 0)) * width < TICK) close += 1;
  }
  return close > enough;
}

function ticks(places: readonly number[], mark: string): string {
  return places.map((at) => `M${round(at * TRACK)}${mark}`).join('');
}

/** How many of the places, ascending shares of the axis, fall into each of so many equal parts of it. */
function countsOf(places: readonly number[], bins: number): number[] {
  const counts: number[] = [];
  let begin = 0;
  for (let bin = 1; bin <= bins; bin++) {
    const end = bin === bins ? places.length : firstFrom(places, bin / bins, begin);
    counts.push(end - begin);
    begin = end;
  }
  return counts;
}

/** Index of the first place that is not before `at`, from `low` on. */
function firstFrom(places: readonly number[], at: number, low: number): number {
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From the edge of the line, 1 unit off its middle, by so much per count. */
function outline(counts: readonly number[], per: number): string {
  const base = 8 + Math.sign(per);
  const steps = counts.map(
    (count, bin) => `V${round(base + count * per)}H${round(((bin + 1) / counts.length) * TRACK)}`,
  );
  return `M0 ${base}${steps.join('')}V${base}z`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
