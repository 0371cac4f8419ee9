import type { AnnotatorRow } from '../../../shared/contract/outputs.ts';

/** An annotator's items, and how many are submitted: the blind ones, or those to rate. */
export function itemsOf(
  { items, submitted, blind }: AnnotatorRow,
  onlyBlind: boolean,
): { submitted: number; items: number } {
  if (onlyBlind) return { submitted: blind.submitted, items: blind.items };
  return { submitted: submitted - blind.submitted, items: items - blind.items };
}
