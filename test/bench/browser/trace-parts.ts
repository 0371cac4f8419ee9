/** An event of Chromium's trace. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  /** Microseconds on the clock, and of processor time. */
  dur?: number;
  tdur?: number;
}

/** A kind of work and what it cost: script, style, layout, paint, ... */
export interface Part {
  name: string;
  /** Mean of the frames it is taken from, without what began inside of it. */
  ms: number;
}

/**
 * Own time by name of event over the given frames, the largest first. Events on one thread are nested: what an event took
 * is its duration without that of the events which began and ended inside of it.
 */
export function partsOf(events: readonly TraceEvent[], frames: readonly (readonly TraceEvent[])[]): Part[] {
  const spans = events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const own = new Map<string, number>();
  for (const task of frames.flat()) {
    const end = task.ts + (task.dur ?? 0);
    const open: TraceEvent[] = [];
    for (let at = firstFrom(spans, task.ts); at < spans.length; at++) {
      const event = spans[at];
      if (event === undefined || event.ts >= end) break;
      while (open.length > 0 && endOf(open.at(-1)) <= event.ts) open.pop();
      const around = open.at(-1)?.name;
      const took = event.tdur ?? event.dur ?? 0;
      own.set(event.name, (own.get(event.name) ?? 0) + took);
      if (around !== undefined) own.set(around, (own.get(around) ?? 0) - took);
      open.push(event);
    }
  }
  const total = Math.max(1, frames.length) * 1000;
  return [...own].map(([name, sum]) => ({ name, ms: sum / total })).sort((a, b) => b.ms - a.ms);
}

function endOf(event: TraceEvent | undefined): number {
  return event === undefined ? 0 : event.ts + (event.dur ?? 0);
}

/** Place of the first event that begins at `ts` or later. */
function firstFrom(sorted: readonly TraceEvent[], ts: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.ts ?? 0) < ts) low = middle + 1;
    else high = middle;
  }
  return low;
}
