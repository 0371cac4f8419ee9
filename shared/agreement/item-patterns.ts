import type { CodedMatrix } from './scale.ts';

/**
 * Items grouped by how often each category was chosen for them. Statistics that do not ask who gave a rating (percent
 * agreement, alpha, AC, Fleiss, Brennan-Prediger) depend on the items only through this table, and a bootstrap replicate is
 * nothing but other multiplicities. Few patterns exist on a survey scale, so this is what makes large data and 2000
 * replicates cheap. Items without any rating are left out.
 */
export interface ItemPatterns {
  /** Scale codes, ascending. */
  readonly levels: Float64Array;
  /** Items with at least one rating (n). */
  readonly items: number;
  /** Raters with at least one rating (r). */
  readonly raters: number;
  readonly droppedItems: number;
  readonly droppedRaters: number;
  /** Pattern of each of the n items. */
  readonly patternOf: Int32Array;
  /** Items that show each pattern. */
  readonly times: Float64Array;
  /** Ratings per item of each pattern (r_i). */
  readonly size: Int32Array;
  /** Entries of pattern p are start[p] .. start[p + 1] - 1 of `code` and `count`; each category once. */
  readonly start: Int32Array;
  readonly code: Int32Array;
  readonly count: Int32Array;
}

/** Group the items of a coded matrix. O(items x raters). */
export function itemPatterns(coded: CodedMatrix): ItemPatterns {
  const { items, raters, codes, levels } = coded;
  const find = patternFinder(levels.length, raters);
  const seen = new Uint8Array(raters);
  const counts = new Int32Array(levels.length);
  const patternOf = new Int32Array(items);
  const times: number[] = [];
  const size: number[] = [];
  const start: number[] = [0];
  const code: number[] = [];
  const count: number[] = [];
  let kept = 0;
  for (let item = 0; item < items; item++) {
    const from = item * raters;
    let ratings = 0;
    let key = 0;
    for (let rater = 0; rater < raters; rater++) {
      const c = codes[from + rater] as number;
      if (c < 0) continue;
      seen[rater] = 1;
      ratings++;
      key += find.digit[c] as number;
    }
    if (ratings === 0) continue;
    let pattern = find.known(key);
    if (pattern < 0) {
      pattern = times.length;
      find.remember(key, pattern);
      times.push(0);
      size.push(ratings);
      for (let rater = 0; rater < raters; rater++) {
        const c = codes[from + rater] as number;
        if (c >= 0 && (counts[c] as number)++ === 0) code.push(c);
      }
      for (let e = start[pattern] as number; e < code.length; e++) {
        const c = code[e] as number;
        count.push(counts[c] as number);
        counts[c] = 0;
      }
      start.push(code.length);
    }
    (times[pattern] as number)++;
    patternOf[kept++] = pattern;
  }
  const activeRaters = seen.reduce((sum, s) => sum + s, 0);
  return {
    levels,
    items: kept,
    raters: activeRaters,
    droppedItems: items - kept,
    droppedRaters: raters - activeRaters,
    patternOf: patternOf.slice(0, kept),
    times: Float64Array.from(times),
    size: Int32Array.from(size),
    start: Int32Array.from(start),
    code: Int32Array.from(code),
    count: Int32Array.from(count),
  };
}

interface PatternFinder {
  /** What one rating in a category adds to the key. */
  readonly digit: Float64Array;
  readonly known: (key: number) => number;
  readonly remember: (key: number, pattern: number) => void;
}

/**
 * Key of a pattern: its counts as the digits of a number to base raters + 1, exact below 2^53. Small key spaces use a table,
 * larger ones a map; where keys would not be exact (many categories or raters) every item stays a pattern of its own.
 */
function patternFinder(categories: number, raters: number): PatternFinder {
  const base = raters + 1;
  const keys = base ** categories;
  if (keys > Number.MAX_SAFE_INTEGER) {
    return { digit: new Float64Array(categories), known: () => -1, remember: () => {} };
  }
  const digit = Float64Array.from({ length: categories }, (_, c) => base ** c);
  if (keys <= 1 << 20) {
    const table = new Int32Array(keys).fill(-1);
    return {
      digit,
      known: (key) => table[key] as number,
      remember: (key, pattern) => {
        table[key] = pattern;
      },
    };
  }
  const map = new Map<number, number>();
  return { digit, known: (key) => map.get(key) ?? -1, remember: (key, pattern) => map.set(key, pattern) };
}

/** Pairable items (r_i >= 2) under the given multiplicities. */
export function pairableItems(patterns: ItemPatterns, times: Float64Array = patterns.times): number {
  let pairable = 0;
  for (let p = 0; p < times.length; p++) if ((patterns.size[p] as number) >= 2) pairable += times[p] as number;
  return pairable;
}

/** How often each category was chosen, over all items or over pairable ones only. */
export function categoryCounts(patterns: ItemPatterns, pairableOnly: boolean): Float64Array {
  const counts = new Float64Array(patterns.levels.length);
  for (let p = 0; p < patterns.times.length; p++) {
    if (pairableOnly && (patterns.size[p] as number) < 2) continue;
    for (let e = patterns.start[p] as number; e < (patterns.start[p + 1] as number); e++) {
      (counts[patterns.code[e] as number] as number) += (patterns.count[e] as number) * (patterns.times[p] as number);
    }
  }
  return counts;
}
