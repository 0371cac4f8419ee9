import { contentWords } from './words.ts';

/** Content words of a turn as a sparse unit vector: ascending ids, weights by rarity. `bits` rejects quickly. */
export interface Terms {
  ids: Int32Array;
  weights: Float64Array;
  /** Sum of the weights before normalising: 0 for a turn without content. */
  mass: number;
  bits: number;
}

export const NOTHING: Terms = { ids: new Int32Array(), weights: new Float64Array(), mass: 0, bits: 0 };

interface Entry {
  id: number;
  /** Texts that hold the word. */
  texts: number;
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
        const entry = vocabulary.get(word) ?? { id: vocabulary.size, texts: 0 };
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
    mass: raw.reduce((sum, weight) => sum + weight, 0),
    bits: entries.reduce((bits, { id }) => bits | (1 << (id & 31)), 0),
  };
}

/** Cosine, 0 to 1; 0 when either is empty. */
export function cosine(a: Terms, b: Terms): number {
  if ((a.bits & b.bits) === 0) return 0;
  return meet(a, b, (x, y) => x * y);
}

/** Share of the squared weight of `a` that stands in `b` too, 0 to 1: how much of a turn is said in the other. */
export function covered(a: Terms, b: Terms): number {
  if ((a.bits & b.bits) === 0) return 0;
  return meet(a, b, (x) => x * x);
}

function meet(a: Terms, b: Terms, value: (x: number, y: number) => number): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) sum += value(a.weights[i] ?? 0, b.weights[j] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum;
}
