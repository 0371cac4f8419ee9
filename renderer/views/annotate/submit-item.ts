import type { AnnotateStore } from '../../stores/annotate-store.ts';

/** Submits and goes on to the next item that is still open; stays where it was the last. */
export async function submitItem(store: AnnotateStore): Promise<boolean> {
  if (!(await store.submit())) return false;
  const { queue, at } = store.getState();
  const open = (index: number) => queue?.[index]?.state === 'pending' || queue?.[index]?.state === 'draft';
  const indexes = (queue ?? []).map((_, index) => index);
  const next = indexes.find((index) => index > at && open(index)) ?? indexes.find(open);
  if (next !== undefined) await store.open(next);
  return true;
}
