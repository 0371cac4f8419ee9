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

/** Marks of one column on the scrubber; `at` is the share of the common time axis, 0 to 1. */
export interface Markers {
  users: number[];
  tools: number[];
  behaviours: { at: number; behaviour: Behaviour }[];
}

/** Marks closer than this share of the axis are drawn as one. */
const APART = 1 / 400;
const TAGS_APART = 1 / 36;

/** What happens when in one column. However long the conversation, at most 400 marks of a kind come out. */
export function markersOf(
  column: number,
  steps: readonly Step[],
  rows: readonly Row[],
  { starts, total }: Timeline,
  hits: readonly Hit[],
): Markers {
  const marks: Markers = { users: [], tools: [], behaviours: [] };
  const telling = firstTelling(hits);
  const last = { user: -1, tool: -1, tag: -1 };
  for (const [index, row] of rows.entries()) {
    const cell = row.cells[column];
    const step = cell === null || cell === undefined ? undefined : steps[cell];
    if (!step) continue;
    const at = total > 0 ? (starts[index] ?? 0) / total : 0;
    if (step.speaker === 'user' && step.number !== null && far(at, last.user, APART)) {
      last.user = at;
      marks.users.push(at);
    }
    if (step.pieces.some(({ kind }) => kind === 'tool') && far(at, last.tool, APART)) {
      last.tool = at;
      marks.tools.push(at);
    }
    const behaviour = telling.get(step.position);
    if (behaviour && far(at, last.tag, TAGS_APART)) {
      last.tag = at;
      marks.behaviours.push({ at, behaviour });
    }
  }
  return marks;
}

function far(at: number, last: number, apart: number): boolean {
  return last < 0 || at - last >= apart;
}

/** The most telling behaviour of each message: the first of the behaviours' own order. */
function firstTelling(hits: readonly Hit[]): Map<number, Behaviour> {
  const found = new Map<number, Behaviour>();
  for (const hit of hits) {
    const behaviour = TELLTALE.has(hit.feature) ? behaviourOf(hit.feature) : null;
    if (behaviour && !found.has(hit.position)) found.set(hit.position, behaviour);
  }
  return found;
}
