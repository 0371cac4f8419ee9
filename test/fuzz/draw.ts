import { mulberry32 } from '../../shared/stats/random.ts';

/** Seeded choices. */
export interface Draw {
  /** 0 <= n < limit */
  below(limit: number): number;
  chance(share: number): boolean;
  from<T>(list: readonly T[]): T;
}

export function drawOf(seed: number): Draw {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return { below, chance: (share) => random() < share, from: (list) => list[below(list.length)] as never };
}
