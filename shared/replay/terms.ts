import { contentWords } from './words.ts';

/** Content words of a turn as a sparse unit vector: ascending ids, weights by rarity. `bits` rejects quickly. */
export interface Terms {
  ids: Int32Array;
  weights: Float64Array;
  /** Two words or an identifier: enough to tell by whether it is said elsewhere. */
  telling: boolean;
  bits: number;
}

export const NOTHING: Terms = { ids: new Int32Array(), weights: new Float64Array(), telling: false, bits: 0 };

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
  for (const [index, text] of texts.entries()) {
    found.push(
      contentWords(text).map((word) => {
        const entry = vocabulary.get(word) ?? { id: vocabulary.size, texts: 0, identifier: /\d/.test(word) };
        entry.texts += 1;
        if (entry.texts === 1) vocabulary.set(word, entry);
        return entry;
      }),
    );
    if (index % slice === slice - 1) yield;
  }
  const terms: Terms[] = [];
  for (const [index, entries] of found.entries()) {
    terms.push(vectorOf(entries, texts.length));
    if (index % slice === slice - 1) yield;
  }
  return terms;
}

function vectorOf(entries: Entry[], count: number): Terms {
  entries.sort((a, b) => a.id - b.id);
  const raw = entries.map(({ texts }) => Math.log(1 + count / texts));
  const norm = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return {
    ids: Int32Array.from(entries, ({ id }) => id),
    weights: Float64Array.from(raw, (weight) => weight / norm),
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
  const [shorter, share] = a.ids.length <= b.ids.length ? [a, ofA] : [b, ofB];
  return shorter.telling ? (product + share) / 2 : product;
}

function meet(a: Terms, b: Terms): { product: number; ofA: number; ofB: number } {
  let [product, ofA, ofB] = [0, 0, 0];
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) {
      const [x, y] = [a.weights[i] ?? 0, b.weights[j] ?? 0];
      product += x * y;
      ofA += x * x;
      ofB += y * y;
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return { product, ofA, ofB };
}
