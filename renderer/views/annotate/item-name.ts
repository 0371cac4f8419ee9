import type { ItemKind } from '../../../shared/domain/annotation.ts';
import { t } from '../../strings/index.ts';

/** "Pair": what people call an item of this kind. */
export const kindWord = (kind: ItemKind): string =>
  t(`annotate.kind_${kind === 'next-turn' ? ('nextTurn' as const) : kind}`);

/** "Pair 31 of 35", by its place among the annotator's items, from 1. */
export const itemName = (kind: ItemKind, at: number, of: number): string =>
  t('annotate.itemOf', kindWord(kind), at, of);
