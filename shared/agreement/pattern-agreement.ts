import type { AgreementWeights } from './agreement-weights.ts';
import type { ItemPatterns } from './item-patterns.ts';

/** a_i of each pattern: sum_k r_ik (r*_ik - 1) / (r_i (r_i - 1)) with r*_ik = sum_l w_kl r_il; 0 when r_i < 2. */
export function patternAgreement(patterns: ItemPatterns, weights: AgreementWeights): Float64Array {
  const { size, start, code, count } = patterns;
  return Float64Array.from(size, (r, p) => {
    if (r < 2) return 0;
    let sum = 0;
    for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
      let credit = -1;
      for (let f = start[p] as number; f < (start[p + 1] as number); f++) {
        credit += weights.of(code[e] as number, code[f] as number) * (count[f] as number);
      }
      sum += (count[e] as number) * credit;
    }
    return sum / (r * (r - 1));
  });
}

/** pi_k = (1/n) sum_i r_ik / r_i over all items, single-rated ones included, under the given multiplicities. */
export function categoryShares(patterns: ItemPatterns, times: ArrayLike<number> = patterns.times): Float64Array {
  const { size, start, code, count, levels } = patterns;
  const shares = new Float64Array(levels.length);
  let n = 0;
  for (let p = 0; p < size.length; p++) {
    const t = times[p] as number;
    if (t === 0) continue;
    n += t;
    for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
      (shares[code[e] as number] as number) += (t * (count[e] as number)) / (size[p] as number);
    }
  }
  return shares.map((share) => share / n);
}

/** sum_k r_ik x_k / r_i of each pattern: the item's mean of a quantity x that belongs to categories. */
export function patternMeans(patterns: ItemPatterns, x: ArrayLike<number>): Float64Array {
  const { size, start, code, count } = patterns;
  return Float64Array.from(size, (r, p) => {
    let sum = 0;
    for (let e = start[p] as number; e < (start[p + 1] as number); e++)
      sum += (count[e] as number) * (x[code[e] as number] as number);
    return sum / r;
  });
}
