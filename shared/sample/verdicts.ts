import type { Random } from '../stats/random.ts';

/** Judges of the sample, who have read nothing else of it. */
export const judges = ['Gil', 'Hana', 'Ivo'] as const;

/** The plan that they work on; the last of them has some items left. */
export const judgePlan = { kinds: ['pair'], overlap: 2, repeats: 10, limit: 48, seed: 20260311 } as const;
export const leftOpen = 5;

export interface SampleVerdict {
  verdict: 'A' | 'B' | 'Cannot tell';
  /** 1 a guess to 5 certain. */
  confidence: string;
  /** Seconds of reading and of deciding. */
  reading: number;
  deciding: number;
}

/** A judge goes by how the messages are written, and is not always right. Messages of the customer, of both sides. */
export function verdictOn(a: readonly string[], b: readonly string[], random: Random): SampleVerdict {
  const lean = 1.5 * (carelessness(a) - carelessness(b));
  const forA = 1 / (1 + Math.exp(-lean));
  const sure = Math.abs(2 * forA - 1);
  const verdict = random() > sure + 0.75 ? 'Cannot tell' : random() < forA ? 'A' : 'B';
  const words = [...a, ...b].join(' ').split(' ').length;
  return {
    verdict,
    confidence: String(Math.max(1, Math.min(5, Math.round(1 + 4 * sure + 2 * (random() - 0.5))))),
    reading: Math.round(words / (3.5 + random())),
    deciding: Math.round(4 + 20 * random()),
  };
}

/** Share of messages that begin in lower case or end without a full stop: what judges of chats notice first. */
function carelessness(messages: readonly string[]): number {
  const careless = messages.filter((text) => /^\p{Ll}/u.test(text) || !/[.!?]$/.test(text.trim()));
  return careless.length / Math.max(1, messages.length);
}
