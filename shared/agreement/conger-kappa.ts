import { type AgreementWeights, agreementWeights } from './agreement-weights.ts';
import { type CategoryOptions, evidenceOf } from './category-evidence.ts';
import { chanceCorrected } from './chance-correction.ts';
import { fleissUndefined } from './fleiss-kappa.ts';
import { itemPatterns } from './item-patterns.ts';
import { type Outcome, undefinedBecause } from './outcome.ts';
import { patternAgreement } from './pattern-agreement.ts';
import type { CategoryCoefficient } from './pattern-coefficient.ts';
import { cleaned, type RatingMatrix } from './rating-matrix.ts';
import { type CodedMatrix, coded } from './scale.ts';

/**
 * Conger's kappa (Conger 1980; Gwet 2014 for weights, missing ratings and standard error): chance agreement is the mean over
 * pairs of different raters of what their own category shares predict, so columns must be identifiable raters. With two raters
 * and complete data it is Cohen's kappa. Range: at most 1, 0 at chance. Undefined as Fleiss' kappa. O(ratings + r q^2).
 */
export function congerKappa(matrix: RatingMatrix, options: CategoryOptions = {}): Outcome<CategoryCoefficient> {
  const data = cleaned(matrix);
  const codes = coded(data, options.scale);
  const patterns = itemPatterns(codes);
  const reason = fleissUndefined(patterns);
  if (reason) return undefinedBecause(reason);
  const weights = agreementWeights(options.weights ?? 'identity', codes.levels, options.weightMatrix);
  const { pe, chance } = raterChance(codes, weights);
  const a = patternAgreement(patterns, weights);
  const perItem = (x: ArrayLike<number>): Float64Array => Float64Array.from(patterns.patternOf, (p) => x[p] as number);
  const times = new Float64Array(codes.items).fill(1);
  const result = chanceCorrected({ times, size: perItem(patterns.size), agreement: perItem(a), chance }, pe);
  if (result === null) return undefinedBecause('no_variation');
  const { droppedItems, droppedRaters } = data;
  return { status: 'ok', ...result, ...evidenceOf(patterns), droppedItems, droppedRaters };
}

/**
 * p_e, and e_i = sum_g L_ig / (r(r-1)) with L_ig = (n/n_g) sum_l c_gl (d_igl - (e_ig - n_g/n) p_gl), where c_gl is what a
 * rating of g in l meets by chance from the other raters: sum over h != g of sum_k w_kl p_hk.
 */
function raterChance(
  { items: n, raters: r, codes, levels }: CodedMatrix,
  weights: AgreementWeights,
): { pe: number; chance: Float64Array } {
  const q = levels.length;
  const rated = new Float64Array(r);
  const shares = new Float64Array(r * q);
  for (let cell = 0; cell < codes.length; cell++) {
    if ((codes[cell] as number) < 0) continue;
    (rated[cell % r] as number)++;
    (shares[(cell % r) * q + (codes[cell] as number)] as number)++;
  }
  for (let g = 0; g < r; g++) for (let k = 0; k < q; k++) (shares[g * q + k] as number) /= rated[g] as number;
  const chance = new Float64Array(n);
  let pe = 0;
  for (let g = 0; g < r; g++) {
    const own = shares.subarray(g * q, (g + 1) * q);
    const others = Float64Array.from({ length: q }, (_, k) => {
      let sum = 0;
      for (let h = 0; h < r; h++) if (h !== g) sum += shares[h * q + k] as number;
      return sum;
    });
    const met = own.map((_, l) => others.reduce((sum, share, k) => sum + weights.of(k, l) * share, 0));
    const meanMet = own.reduce((sum, share, l) => sum + share * (met[l] as number), 0);
    pe += meanMet / (r * (r - 1));
    const ratedByG = rated[g] as number;
    for (let item = 0; item < n; item++) {
      const code = codes[item * r + g] as number;
      const own_ = code < 0 ? 0 : (met[code] as number);
      const rest = ((code < 0 ? 0 : 1) - ratedByG / n) * meanMet;
      (chance[item] as number) += ((n / ratedByG) * (own_ - rest)) / (r * (r - 1));
    }
  }
  return { pe, chance };
}
