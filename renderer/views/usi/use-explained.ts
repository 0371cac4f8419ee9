import { href } from '../../router/location.ts';
import { navigate, useLocation } from '../../router/use-location.ts';
import { DIMENSIONS, type Dimension } from './words.ts';

/** The cell that is opened, and the feature that is looked into: in the address, so that Back from a turn leads here. */
export interface Explained {
  source: string;
  dimension: Dimension;
  feature: string | null;
}

export function useExplained(): [Explained | null, (explained: Explained | null) => void] {
  const { source, term, feature = null } = useLocation().query;
  const dimension = DIMENSIONS.find((each) => each === term);
  const set = (next: Explained | null) =>
    navigate(
      href('usi', null, next === null ? {} : { source: next.source, term: next.dimension, feature: next.feature }),
      { replace: true },
    );
  return [source === undefined || dimension === undefined ? null : { source, dimension, feature }, set];
}
