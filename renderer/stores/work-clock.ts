import { NO_TIME, type WorkTime } from '../../shared/domain/work.ts';

export type WorkInput = 'key' | 'scroll' | 'focus' | 'pointer';

/** How long somebody works on which item: counts and seconds, never content. Knows no clock: all times are told, in ms. */
export interface WorkClock {
  /**
   * From now on time goes to this item, until another is opened; null stops. `answered`: something is given already.
   * `recorded`: seconds of earlier sittings, heard the first time an item is opened.
   */
  open(item: string | null, answered: boolean, now: number, recorded?: number): void;
  /** Something was given: reading ends and work begins. */
  answered(now: number): void;
  input(kind: WorkInput, now: number): void;
  tick(now: number): void;
  time(item: string): WorkTime;
  /** Whole time of reading and work on an item: that of earlier sittings and of this one. */
  seconds(item: string): number;
}

const counter = { key: 'keys', scroll: 'scrolls', focus: 'focusChanges', pointer: null } as const;

/** `idleSeconds` without any input, and time begins to count as idle. */
export function createWorkClock(idleSeconds: () => number): WorkClock {
  const times = new Map<string, WorkTime>();
  const earlier = new Map<string, number>();
  let item: string | null = null;
  let begun = false;
  let [upTo, lastInput] = [0, 0];

  const timeOf = (id: string): WorkTime => times.get(id) ?? NO_TIME;

  function tick(now: number): void {
    const from = upTo;
    upTo = Math.max(upTo, now);
    if (item === null || now <= from) return;
    const awake = Math.min(now, Math.max(from, lastInput + idleSeconds() * 1000)) - from;
    const time = { ...timeOf(item) };
    if (begun) time.activeSeconds += awake / 1000;
    else time.readingSeconds += awake / 1000;
    time.idleSeconds += (now - from - awake) / 1000;
    times.set(item, time);
  }

  return {
    open(next, answered, now, recorded = 0) {
      tick(now);
      if (next !== null && !earlier.has(next)) earlier.set(next, recorded);
      [item, begun] = [next, answered];
      [upTo, lastInput] = [now, now];
    },
    answered(now) {
      tick(now);
      begun = true;
    },
    input(kind, now) {
      tick(now);
      lastInput = now;
      const name = counter[kind];
      if (item === null || name === null) return;
      times.set(item, { ...timeOf(item), [name]: timeOf(item)[name] + 1 });
    },
    tick,
    time: timeOf,
    seconds: (id) => (earlier.get(id) ?? 0) + timeOf(id).readingSeconds + timeOf(id).activeSeconds,
  };
}
