import { isWhitespace, splitWords } from './text.ts';

/** A run of three words counts as repeated when it occurs more often than this in one conversation. */
const LIMIT = 10;
const BUCKET_BITS = 12;

/**
 * Does some run of three consecutive words, within one turn, occur more than ten times in the conversation?
 * Occurrences overlap freely and never span two turns.
 * @param lowTurns lowercase user turns.
 */
export function hasRepetition(lowTurns: readonly string[]): boolean {
  return mayRepeat(lowTurns) && repeats(lowTurns);
}

/** Counts hashes in a small table, so a count can only be too high: "no" is certain, "yes" is checked word by word. */
function mayRepeat(lowTurns: readonly string[]): boolean {
  const counts = new Uint8Array(1 << BUCKET_BITS);
  for (const turn of lowTurns) {
    let [first, second, third] = [0, 0, 0];
    let words = 0;
    let inside = false;
    for (let i = 0; i <= turn.length; i++) {
      const unit = i < turn.length ? turn.charCodeAt(i) : 0x20;
      if (!isWhitespace(unit)) {
        third = inside ? (Math.imul(third, 31) + unit) | 0 : unit;
        inside = true;
        continue;
      }
      if (inside && ++words >= 3) {
        const bucket = bucketOf(first, second, third);
        const count = (counts[bucket] as number) + 1;
        if (count > LIMIT) return true;
        counts[bucket] = count;
      }
      if (inside) {
        first = second;
        second = third;
      }
      inside = false;
    }
  }
  return false;
}

function bucketOf(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0x27d4eb2f);
  return Math.imul(mixed, 0xc2b2ae35) >>> (32 - BUCKET_BITS);
}

function repeats(lowTurns: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const turn of lowTurns) {
    const words = splitWords(turn);
    for (let i = 0; i + 2 < words.length; i++) {
      const run = `${words[i]} ${words[i + 1]} ${words[i + 2]}`;
      const count = (counts.get(run) ?? 0) + 1;
      if (count > LIMIT) return true;
      counts.set(run, count);
    }
  }
  return false;
}
