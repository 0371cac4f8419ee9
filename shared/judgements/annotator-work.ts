import { mean, sampleSd } from '../stats/moments.ts';
import type { Interval } from '../stats/proportion-interval.ts';
import { median } from '../stats/quantile.ts';
import { tQuantile } from '../stats/student-t.ts';

/** A submitted item, whatever its kind. */
export interface SubmittedItem {
  readonly annotator: string;
  /** Of the submission in force, ISO 8601; for display only. */
  readonly at: string;
  /** Seconds of reading and active work, and without input; null where the work was not measured, as in imported ratings. */
  readonly time: { readonly reading: number; readonly active: number; readonly idle: number } | null;
}

/** How one annotator works: pace with its interval, and where the time goes. */
export interface AnnotatorWork {
  readonly annotator: string;
  readonly submitted: number;
  /** Submitted items whose time was measured; all that follows is about them. */
  readonly timed: number;
  readonly readingSeconds: number;
  readonly activeSeconds: number;
  readonly idleSeconds: number;
  /** Median of reading and active work on an item; null without a measured one. */
  readonly medianSeconds: number | null;
  /** Items in an hour of reading and active work: 3600 / mean seconds; null without a measured second. */
  readonly perHour: number | null;
  /** 95%, see `perHourInterval`. */
  readonly interval: Interval | null;
  /** Submissions by day (UTC, YYYY-MM-DD), in order. */
  readonly days: readonly { readonly day: string; readonly submitted: number }[];
}

/** Below this many measured items there is no interval. */
export const LEAST_TIMED = 5;

/** Everybody who has submitted something, by name. */
export function annotatorWork(items: readonly SubmittedItem[]): AnnotatorWork[] {
  return grouped(items, ({ annotator }) => annotator).map(([annotator, own]) => workOf(annotator, own));
}

/** In the order of keys. */
function grouped(
  items: readonly SubmittedItem[],
  keyOf: (item: SubmittedItem) => string,
): (readonly [string, readonly SubmittedItem[]])[] {
  const groups = new Map<string, SubmittedItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function workOf(annotator: string, own: readonly SubmittedItem[]): AnnotatorWork {
  const times = own.flatMap(({ time }) => time ?? []);
  const seconds = times.map(({ reading, active }) => reading + active);
  const sum = (of: 'reading' | 'active' | 'idle') => times.reduce((total, time) => total + time[of], 0);
  const days = grouped(own, ({ at }) => at.slice(0, 10));
  const average = seconds.length === 0 ? 0 : mean(seconds);
  return {
    annotator,
    submitted: own.length,
    timed: times.length,
    readingSeconds: sum('reading'),
    activeSeconds: sum('active'),
    idleSeconds: sum('idle'),
    medianSeconds: seconds.length === 0 ? null : median(seconds),
    perHour: average > 0 ? 3600 / average : null,
    interval: perHourInterval(seconds),
    days: days.map(([day, all]) => ({ day, submitted: all.length })),
  };
}

/**
 * Student's t interval of the mean seconds per item at 95%, as items per hour: the ends change places. It speaks of other items
 * like these. null below LEAST_TIMED items, where all took the same time, and where the mean could be 0.
 */
export function perHourInterval(seconds: readonly number[]): Interval | null {
  const n = seconds.length;
  if (n < LEAST_TIMED) return null;
  const middle = mean(seconds);
  const half = (tQuantile(0.975, n - 1) * sampleSd(seconds)) / Math.sqrt(n);
  return half > 0 && middle > half ? [3600 / (middle + half), 3600 / (middle - half)] : null;
}
