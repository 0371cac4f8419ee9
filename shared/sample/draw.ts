import { mulberry32, randomInteger, seedFromText, shuffled } from '../stats/random.ts';

/**
 * Seeded chance. Every conversation forks its own stream by name, so that a new line or task changes the text next to
 * it and nothing else.
 */
export interface Draw {
  /** Uniform in [0, 1). */
  next(): number;
  chance(probability: number): boolean;
  /** Integer in [0, below). */
  int(below: number): number;
  /** Throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** Roughly standard normal (sum of twelve uniforms), within [-6, 6]. */
  normal(): number;
  shuffle<T>(list: readonly T[]): T[];
  fork(name: string): Draw;
}

export function createDraw(seed: string): Draw {
  const next = mulberry32(seedFromText(seed));
  return {
    next,
    chance: (probability) => next() < probability,
    int: (below) => randomInteger(next, below),
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error('Nothing to pick from.');
      return list[randomInteger(next, list.length)] as T;
    },
    normal: () => Array.from({ length: 12 }, next).reduce((sum, x) => sum + x, -6),
    shuffle: <T>(list: readonly T[]): T[] => shuffled(list, next),
    fork: (name) => createDraw(`${seed}/${name}`),
  };
}
