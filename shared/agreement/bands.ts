/** Landis & Koch (1977), kappa-type coefficients only; they called their limits arbitrary. Upper ends inclusive. */
export type LandisKochBand = 'poor' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almost_perfect';

export function landisKoch(kappa: number): LandisKochBand {
  if (kappa < 0) return 'poor';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost_perfect';
}

/** Krippendorff (2018): what the data may be used for; he asks it of the lower confidence limit. */
export type KrippendorffBand = 'not_acceptable' | 'tentative' | 'reliable';

export function krippendorffBand(alpha: number): KrippendorffBand {
  if (alpha >= 0.8) return 'reliable';
  return alpha >= 0.667 ? 'tentative' : 'not_acceptable';
}

/** Koo & Li (2016), intraclass correlation, of the interval. */
export type KooLiBand = 'poor' | 'moderate' | 'good' | 'excellent';

export function kooLi(icc: number): KooLiBand {
  if (icc < 0.5) return 'poor';
  if (icc < 0.75) return 'moderate';
  return icc <= 0.9 ? 'good' : 'excellent';
}

/** A band for each end of an interval; a label without its interval is not given. */
export interface BandPair<Band> {
  readonly lower: Band;
  readonly upper: Band;
}

export const bandsOf = <Band>(ci: readonly [number, number], band: (value: number) => Band): BandPair<Band> => ({
  lower: band(ci[0]),
  upper: band(ci[1]),
});
