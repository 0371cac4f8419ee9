import { type Behaviour, behaviourOf, TELLTALES } from './behaviours.ts';
import type { Row } from './rows.ts';
import { restsAfter } from './slices.ts';
import type { Step } from './step.ts';
import type { Timeline } from './timeline.ts';

/** Where a lexicon term fired: message, feature, and UTF-16 offsets in its raw content. */
export interface Hit {
  position: number;
  feature: string;
  term: string;
  start: number;
  end: number;
}

/** Marks of one column on the scrubber; `at` is the share of the common time axis, 0 to 1, here as everywhere below. */
export interface Markers {
  users: number[];
  tools: number[];
}

export interface Tag {
  at: number;
  behaviour: Behaviour;
}

/** When the user speaks and tools are called in one column, in order of time. */
export function* markersOf(
  column: number,
  steps: readonly Step[],
  rows: readonly Row[],
  time: Timeline,
): Generator<void, Markers> {
  const marks: Markers = { users: [], tools: [] };
  for (let row = 0; row < rows.length; row++) {
    if (restsAfter(row)) yield;
    const step = steps[rows[row]?.cells[column] ?? -1];
    if (!step) continue;
    const at = shareAt(time, row);
    if (step.speaker === 'user' && step.number !== null) marks.users.push(at);
    if (step.pieces.some(({ kind }) => kind === 'tool')) marks.tools.push(at);
  }
  return marks;
}

/** A message and the gravest telling behaviour in it. */
export interface Telling {
  position: number;
  behaviour: Behaviour;
}

/** Of each message the gravest telling hit. Ascending by position. */
export function tellingOf(hits: readonly Hit[]): Telling[] {
  const found = new Map<number, Behaviour>();
  for (const { position, feature } of hits) {
    const behaviour = TELLTALES.includes(feature) ? behaviourOf(feature) : null;
    const before = found.get(position);
    if (behaviour && (!before || gravity(behaviour) < gravity(before))) found.set(position, behaviour);
  }
  return [...found].sort(([a], [b]) => a - b).map(([position, behaviour]) => ({ position, behaviour }));
}

/** Telling behaviours of one column on the timeline, in order of time; `places` is the row of each step. */
export function tagsOf(steps: readonly Step[], places: Int32Array, time: Timeline, telling: readonly Telling[]): Tag[] {
  return telling.flatMap(({ position, behaviour }) => {
    const step = stepAt(steps, position);
    return step === null ? [] : [{ at: shareAt(time, places[step] ?? 0), behaviour }];
  });
}

/**
 * The tags that a track has room for: no two closer than `apart`, the share of the axis that one takes; the graver ones first, of
 * the same kind the earlier. Where an outcome stands behind the end, none reaches into it. In order of time.
 */
export function tagsWithRoom(tags: readonly Tag[], apart: number, outcome: boolean): Tag[] {
  // a cell as wide as a tag holds one at most, so that only the cells beside it can be in the way
  const cells = new Map<number, Tag>();
  const latest = outcome ? 1 - apart / 2 : 1;
  for (const feature of TELLTALES) {
    for (const tag of tags) {
      if (tag.behaviour.feature !== feature || tag.at > latest) continue;
      const cell = Math.floor(tag.at / apart);
      const beside = [cells.get(cell - 1), cells.get(cell), cells.get(cell + 1)];
      if (beside.every((other) => !other || Math.abs(other.at - tag.at) >= apart)) cells.set(cell, tag);
    }
  }
  return [...cells.values()].sort((a, b) => a.at - b.at);
}

const gravity = ({ feature }: Behaviour): number => TELLTALES.indexOf(feature);

function shareAt({ starts, total }: Timeline, row: number): number {
  return total > 0 ? (starts[row] ?? 0) / total : 0;
}

/** Index of the step that speaks in the message at a position; null where none does. Positions ascend with steps. */
function stepAt(steps: readonly Step[], position: number): number | null {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.position ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return steps[low]?.position === position ? low : null;
}
