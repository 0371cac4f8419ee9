import { farewellsLast } from './gap-order.ts';
import { likeness, MATCHED, type TurnProfile } from './profile.ts';

/** Ordinals of two user turns that correspond, or one with a gap on the other side. */
export interface Pair {
  a: number | null;
  b: number | null;
  /** Likeness of the pair, 0 to 1; 0 beside a gap. */
  score: number;
}

/** Cells that are filled at most; larger problems are banded around the diagonal. */
const MOST_CELLS = 1_200_000;
/** Cells between two rests: about half a millisecond. */
const SLICE = 2_000;

const DIAGONAL = 1;
const SKIP_A = 2;
const SKIP_B = 3;

/**
 * Global alignment of two sequences of user turns by dynamic programming (Needleman and Wunsch 1970), monotone, gaps
 * free: maximises the sum of (likeness - MATCHED) over matched pairs, so that no pair below MATCHED is matched. On equal
 * sums a match is preferred, then a gap on side b; farewells without a partner go last.
 *
 * Up to MOST_CELLS cells the optimum is exact: O(n m) time, one byte a cell. Beyond, only cells within a band around the
 * line from corner to corner are filled (Sakoe and Chiba 1978) and the result is the optimum within the band.
 *
 * A generator, so that a caller may do the work in slices; `finish` runs it at once.
 */
export function* alignTurns(
  a: readonly TurnProfile[],
  b: readonly TurnProfile[],
  mostCells: number = MOST_CELLS,
): Generator<void, Pair[]> {
  const n = a.length;
  const m = b.length;
  const band = bandOf(n, m, mostCells);
  const ways = new Uint8Array((n + 1) * band.width);
  let above = new Float64Array(band.width);
  let row = new Float64Array(band.width);
  let work = 0;

  for (let i = 0; i <= n; i++) {
    const from = band.from(i);
    const shift = from - band.from(Math.max(0, i - 1));
    for (let k = 0; k < band.width; k++) {
      const j = from + k;
      if (j > m) break;
      // the same column one row up stands `shift` places further along in the band
      const up = i > 0 && k + shift < band.width ? (above[k + shift] ?? 0) : Number.NEGATIVE_INFINITY;
      const corner = i > 0 && j > 0 && k + shift > 0 ? (above[k + shift - 1] ?? 0) : Number.NEGATIVE_INFINITY;
      const left = j > 0 && k > 0 ? (row[k - 1] ?? 0) : Number.NEGATIVE_INFINITY;
      let best = 0;
      let way = 0;
      if (i > 0 || j > 0) {
        const gain = corner === Number.NEGATIVE_INFINITY ? 0 : match(a[i - 1], b[j - 1]);
        best = gain >= 0 ? corner + gain : Number.NEGATIVE_INFINITY;
        way = DIAGONAL;
        if (up > best) [best, way] = [up, SKIP_A];
        if (left > best) [best, way] = [left, SKIP_B];
      }
      row[k] = best;
      ways[i * band.width + k] = way;
    }
    [above, row] = [row, above];
    work += band.width;
    if (work >= SLICE) {
      work = 0;
      yield;
    }
  }
  return trace(a, b, band, ways);
}

function match(a: TurnProfile | undefined, b: TurnProfile | undefined): number {
  return a && b ? likeness(a, b) - MATCHED : Number.NEGATIVE_INFINITY;
}

interface Band {
  width: number;
  /** First column of row i. Rises by at most what lets each row touch the one above. */
  from: (i: number) => number;
}

function bandOf(n: number, m: number, mostCells: number): Band {
  const full = m + 1;
  if ((n + 1) * full <= mostCells || n === 0) return { width: full, from: () => 0 };
  const slope = m / n;
  const width = Math.min(full, Math.max(Math.floor(mostCells / (n + 1)), 2 * Math.ceil(slope) + 3));
  return {
    width,
    from: (i) => Math.min(full - width, Math.max(0, Math.round(i * slope) - (width >> 1))),
  };
}

function trace(a: readonly TurnProfile[], b: readonly TurnProfile[], band: Band, ways: Uint8Array): Pair[] {
  const pairs: Pair[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const way = ways[i * band.width + j - band.from(i)];
    if (way === DIAGONAL) {
      i -= 1;
      j -= 1;
      const [left, right] = [a[i], b[j]];
      pairs.push({ a: i, b: j, score: left && right ? likeness(left, right) : 0 });
    } else if (way === SKIP_A) {
      i -= 1;
      pairs.push({ a: i, b: null, score: 0 });
    } else {
      j -= 1;
      pairs.push({ a: null, b: j, score: 0 });
    }
  }
  return farewellsLast(pairs.reverse(), a, b);
}
