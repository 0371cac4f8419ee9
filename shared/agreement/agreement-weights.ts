import { RatingInputError } from './rating-input-error.ts';

/** How much credit a pair of different categories gets; `within1` is for percent agreement only. */
export type WeightName = 'identity' | 'linear' | 'quadratic' | 'ordinal' | 'within1' | 'custom';

/** q x q, row by row: 1 = full agreement, 0 = none. */
export interface AgreementWeights {
  readonly size: number;
  readonly of: (k: number, l: number) => number;
  /** Sum over all cells (T). */
  readonly total: number;
  readonly identity: boolean;
}

/** More categories than this are continuous scores: their q x q tables would not fit, and the coefficients would mean little. */
export const MOST_CATEGORIES = 1000;

/** Throws RatingInputError where a table of every two categories would be too large. */
export function checkCategories(q: number): void {
  if (q <= MOST_CATEGORIES) return;
  throw new RatingInputError(
    'too_many_categories',
    `${q} categories: chance-corrected agreement by category is for scales of at most ${MOST_CATEGORIES}. Use interval alpha or an ICC.`,
  );
}

/**
 * Weights over a scale with ascending values s_1..s_q. linear: 1 - |s_k - s_l|/range; quadratic: 1 - (s_k - s_l)^2/range^2
 * (both by value, so unequal steps count); ordinal: 1 - C(d+1,2)/C(q,2) by positions; within1: 1 up to one position apart;
 * custom: a symmetric matrix with 1 on the diagonal. Throws RatingInputError on a custom matrix that is not that.
 */
export function agreementWeights(
  name: WeightName,
  levels: ArrayLike<number>,
  custom?: readonly (readonly number[])[] | null,
): AgreementWeights {
  const q = levels.length;
  checkCategories(q);
  if (name === 'custom') checkCustom(custom, q);
  const table = new Float64Array(q * q);
  let total = 0;
  for (let k = 0; k < q; k++) {
    for (let l = 0; l < q; l++) {
      const w = k === l ? 1 : weight(name, levels, k, l, custom);
      table[k * q + l] = w;
      total += w;
    }
  }
  return { size: q, of: (k, l) => table[k * q + l] as number, total, identity: name === 'identity' };
}

function weight(
  name: WeightName,
  levels: ArrayLike<number>,
  k: number,
  l: number,
  custom?: readonly (readonly number[])[] | null,
): number {
  const q = levels.length;
  const steps = Math.abs(k - l);
  const distance = Math.abs((levels[k] as number) - (levels[l] as number));
  const range = (levels[q - 1] as number) - (levels[0] as number);
  switch (name) {
    case 'identity':
      return 0;
    case 'linear':
      return 1 - distance / range;
    case 'quadratic':
      return 1 - (distance * distance) / (range * range);
    case 'ordinal':
      return 1 - (steps * (steps + 1)) / (q * (q - 1));
    case 'within1':
      return steps <= 1 ? 1 : 0;
    case 'custom':
      return custom?.[k]?.[l] as number;
  }
}

function checkCustom(custom: readonly (readonly number[])[] | null | undefined, q: number): void {
  const wrong = (what: string): RatingInputError =>
    new RatingInputError(
      'bad_weights',
      `The weight matrix ${what}. It must be ${q} x ${q}, symmetric, with 1 on the diagonal.`,
    );
  if (!custom || custom.length !== q || custom.some((row) => row.length !== q)) throw wrong('does not fit the scale');
  custom.forEach((row, k) => {
    row.forEach((w, l) => {
      if (!Number.isFinite(w)) throw wrong(`holds ${w}`);
      if (k === l && w !== 1) throw wrong(`has ${w} on the diagonal`);
      if (w !== custom[l]?.[k]) throw wrong(`is not symmetric in row ${k + 1}, column ${l + 1}`);
    });
  });
}
