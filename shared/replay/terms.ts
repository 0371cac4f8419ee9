import { contentWords } from './words.ts';

/** The vectors of many turns one after the other: lists of their own for each would be work for the collector of garbage. */
export interface Pool {
  ids: Int32Array;
  weights: Float64Array;
}

/** Content words of a turn as a sparse unit vector: ascending ids, weights by rarity. `bits` rejects quickly. */
export interface Terms {
  pool: Pool;
  /** Where it begins in the pool, and where it ends. */
  from: number;
  end: number;
  /** Two words or an identifier: enough to tell by whether it is said elsewhere. */
  telling: boolean;
  bits: number;
}

export const EMPTY_POOL: Pool = { ids: new Int32Array(), weights: new Float64Array() };
export const NOTHING: Terms = { pool: EMPTY_POOL, from: 0, end: 0, telling: false, bits: 0 };

interface Entry {
  id: number;
  /** Texts that hold the word. */
  texts: number;
  identifier: boolean;
}

/**
 * Vectors over one shared vocabulary, weighted by log(1 + N / n): a word in every turn says little, a reservation number
 * says much. Rests after every `slice` texts.
 */
export function* termsOf(texts: readonly string[], slice: number): Generator<void, Terms[]> {
  const vocabulary = new Map<string, Entry>();
  const found: Entry[][] = [];
  let length = 0;
  for (const [index, text] of texts.entries()) {
    const entries = contentWords(text).map((word) => {
      const entry = vocabulary.get(word) ?? { id: vocabulary.size, texts: 0, identifier: /\d/.test(word) };
      entry.texts += 1;
      if (entry.texts === 1) vocabulary.set(word, entry);
      return entry;
    });
    found.push(entries);
    length += entries.length;
    if (index % slice === slice - 1) yield;
  }
  const terms: Terms[] = [];
  const pool: Pool = { ids: new Int32Array(length), weights: new Float64Array(length) };
  let from = 0;
  for (const [index, entries] of found.entries()) {
    terms.push(vectorOf(entries, texts.length, pool, from));
    from += entries.length;
    if (index % slice === slice - 1) yield;
  }
  return terms;
}

function vectorOf(entries: Entry[], count: number, pool: Pool, from: number): Terms {
  entries.sort((a, b) => a.id - b.id);
  const raw = entries.map(({ texts }) => Math.log(1 + count / texts));
  const norm = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  for (let at = 0; at < entries.length; at++) {
    pool.ids[from + at] = entries[at]?.id ?? 0;
    pool.weights[from + at] = (raw[at] ?? 0) / norm;
  }
  return {
    pool,
    from,
    end: from + entries.length,
    telling: entries.length > 1 || entries.some(({ identifier }) => identifier),
    bits: entries.reduce((bits, { id }) => bits | (1 << (id & 31)), 0),
  };
}

/** Cosine, 0 to 1; 0 when either is empty. */
export function cosine(a: Terms, b: Terms): number {
  return (a.bits & b.bits) === 0 ? 0 : meet(a, b).product;
}

/** Share of the squared weight of `a` that stands in `b` too, 0 to 1: how much of a turn is said in the other. */
export function covered(a: Terms, b: Terms): number {
  return (a.bits & b.bits) === 0 ? 0 : meet(a, b).ofA;
}

/**
 * How far two turns say the same, 0 to 1: the mean of the cosine and of the share of the shorter that stands in the
 * longer, so that a terse turn is not held against a wordy one. One plain word is no evidence of its own.
 */
export function sameContent(a: Terms, b: Terms): number {
  if ((a.bits & b.bits) === 0) return 0;
  const { product, ofA, ofB } = meet(a, b);
  const [shorter, share] = a.end - a.from <= b.end - b.from ? [a, ofA] : [b, ofB];
  return shorter.telling ? (product + share) / 2 : product;
}

function meet(a: Terms, b: Terms): { product: number; ofA: number; ofB: number } {
  let [product, ofA, ofB] = [0, 0, 0];
  let i = a.from;
  let j = b.from;
  while (i < a.end && j < b.end) {
    const left = a.pool.ids[i] ?? 0;
    const right = b.pool.ids[j] ?? 0;
    if (left === right) {
      const [x, y] = [a.pool.weights[i] ?? 0, b.pool.weights[j] ?? 0];
      product += x * y;
      ofA += x * x;
      ofB += y * y;
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return { product, ofA, ofB };
}
