import { type Behaviour, behaviourOf, TELLTALE } from './behaviours.ts';
import type { Row } from './rows.ts';
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

/** Marks closer than this share of the axis are drawn as one. */
const APART = 1 / 400;
const TAGS_APART = 1 / 36;

/** When the user speaks and tools are called in one column. However long the conversation, at most 400 marks of a kind. */
export function markersOf(column: number, steps: readonly Step[], rows: readonly Row[], time: Timeline): Markers {
  const marks: Markers = { users: [], tools: [] };
  const last = { user: -1, tool: -1 };
  for (let row = 0; row < rows.length; row++) {
    const step = steps[rows[row]?.cells[column] ?? -1];
    if (!step) continue;
    const at = shareAt(time, row);
    if (step.speaker === 'user' && step.number !== null && far(at, last.user, APART)) {
      last.user = at;
      marks.users.push(at);
    }
    if (far(at, last.tool, APART) && step.pieces.some(({ kind }) => kind === 'tool')) {
      last.tool = at;
      marks.tools.push(at);
    }
  }
  return marks;
}

/** A message and the most telling behaviour in it. */
export interface Telling {
  position: number;
  behaviour: Behaviour;
}

/** Of each message the first telling hit: hits come in the behaviours' own order. Ascending by position. */
export function tellingOf(hits: readonly Hit[]): Telling[] {
  const found = new Map<number, Behaviour>();
  for (const { position, feature } of hits) {
    const behaviour = TELLTALE.has(feature) ? behaviourOf(feature) : null;
    if (behaviour && !found.has(position)) found.set(position, behaviour);
  }
  return [...found].sort(([a], [b]) => a - b).map(([position, behaviour]) => ({ position, behaviour }));
}

/** Telling behaviours of one column on the timeline, at most 36 of them; `places` is the row of each step. */
export function tagsOf(steps: readonly Step[], places: Int32Array, time: Timeline, telling: readonly Telling[]): Tag[] {
  const tags: Tag[] = [];
  for (const { position, behaviour } of telling) {
    const step = stepAt(steps, position);
    if (step === null) continue;
    const at = shareAt(time, places[step] ?? 0);
    if (far(at, tags.at(-1)?.at ?? -1, TAGS_APART)) tags.push({ at, behaviour });
  }
  return tags;
}

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

function far(at: number, last: number, apart: number): boolean {
  return last < 0 || at - last >= apart;
}
