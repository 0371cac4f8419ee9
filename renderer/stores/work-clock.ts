import type { WorkTime } from '../../shared/domain/work.ts';

export type WorkInput = 'key' | 'scroll' | 'focus' | 'pointer';

/** How long somebody works on which item: counts and seconds, never content. Knows no clock: all times are told, in ms. */
export interface WorkClock {
  /** From now on time goes to this item, until another is opened; null stops. `answered`: something is given already. */
  open(item: string | null, answered: boolean, now: number): void;
  /** Something was given: reading ends and work begins. */
  answered(now: number): void;
  input(kind: WorkInput, now: number): void;
  tick(now: number): void;
  time(item: string): WorkTime;
  /** Whole time of reading and work on an item since the page was loaded. */
  seconds(item: string): number;
}

const NOTHING: WorkTime = {
  readingSeconds: 0,
  activeSeconds: 0,
  idleSeconds: 0,
  focusChanges: 0,
  scrolls: 0,
  keys: 0,
};

const counter = { key: 'keys', scroll: 'scrolls', focus: 'focusChanges', pointer: null } as const;

/** `idleSeconds` without any input, and time begins to count as idle. */
export function createWorkClock(idleSeconds: () => number): WorkClock {
  const times = new Map<string, WorkTime>();
  let item: string | null = null;
  let begun = false;
  let [upTo, lastInput] = [0, 0];

  const timeOf = (id: string): WorkTime => times.get(id) ?? NOTHING;

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
    open(next, answered, now) {
      tick(now);
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
    seconds: (id) => timeOf(id).readingSeconds + timeOf(id).activeSeconds,
  };
}
