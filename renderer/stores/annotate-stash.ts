import type { Fields } from './annotate-outbox.ts';

const PREFIX = 'counterpart.unsent.';

export interface StashedItem {
  annotator: string;
  item: string;
  fields: Fields;
}

/**
 * What was written but not acknowledged when the page went away, for example while typing at the moment of a reload. Kept
 * in the browser until the host has it.
 */
export function createStash(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>) {
  const keyOf = (annotator: string, item: string) => `${PREFIX}${JSON.stringify([annotator, item])}`;
  return {
    keep({ annotator, item, fields }: StashedItem): void {
      const key = keyOf(annotator, item);
      if (Object.keys(fields).length === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify({ annotator, item, fields }));
    },
    /** What an annotator left; unreadable entries are passed over. */
    left(annotator: string): StashedItem[] {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      return keys
        .filter((key) => key.startsWith(PREFIX))
        .flatMap((key) => parse(storage.getItem(key)))
        .filter((stashed) => stashed.annotator === annotator);
    },
  };
}

export type Stash = ReturnType<typeof createStash>;

function parse(text: string | null): StashedItem[] {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<StashedItem> | null;
    const whole = typeof value?.annotator === 'string' && typeof value.item === 'string';
    return whole && typeof value.fields === 'object' && value.fields !== null ? [value as StashedItem] : [];
  } catch {
    return [];
  }
}
