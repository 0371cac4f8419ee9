import type { Evidence } from './evidence.ts';

/** Ratings per item as "2-3-5": smallest, median, largest; "-" without a rating. */
export const evidenceText = ({ ratingsPerItem }: Pick<Evidence, 'ratingsPerItem'>): string =>
  ratingsPerItem === null ? '-' : `${ratingsPerItem.min}-${ratingsPerItem.median}-${ratingsPerItem.max}`;
