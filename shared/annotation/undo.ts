import type { Revision } from '../domain/annotation.ts';
import type { Change } from './change.ts';
import { inLogOrder } from './log-order.ts';

interface Stacks {
  /** Entries in force, oldest first; the last is what undo takes back. */
  done: Revision[];
  /** Entries taken back and not superseded; the last is what redo restores. */
  undone: Revision[];
}

/** Undo appends the value that the last entry in force replaced. @returns null when there is nothing to undo */
export function undo(log: readonly Revision[]): Change | null {
  const { done } = stacksOf(log);
  const last = done.pop();
  if (!last) return null;
  const before = done.findLast((entry) => entry.field === last.field);
  return { field: last.field, value: before?.value ?? null, undoes: last.id, redoes: null };
}

/** Redo appends the value that the last undo took back. @returns null when there is nothing to redo */
export function redo(log: readonly Revision[]): Change | null {
  const last = stacksOf(log).undone.at(-1);
  return last ? { field: last.field, value: last.value, undoes: null, redoes: last.id } : null;
}

export function canUndo(log: readonly Revision[]): boolean {
  return stacksOf(log).done.length > 0;
}

export function canRedo(log: readonly Revision[]): boolean {
  return stacksOf(log).undone.length > 0;
}

/** Replays one item's log of one annotator; a new entry makes what was undone before it unreachable, as in any editor. */
function stacksOf(log: readonly Revision[]): Stacks {
  const done: Revision[] = [];
  let undone: Revision[] = [];
  for (const entry of inLogOrder(log)) {
    // time goes by whatever one does: it is neither taken back nor does it end what can be redone
    if (entry.field.startsWith('time:')) continue;
    if (entry.undoes) move(entry.undoes, done, undone);
    else if (entry.redoes) move(entry.redoes, undone, done);
    else {
      done.push(entry);
      undone = [];
    }
  }
  return { done, undone };
}

/** Two machines may have undone the same entry: the second finds it moved already and changes nothing. */
function move(id: string, from: Revision[], to: Revision[]): void {
  const at = from.findLastIndex((entry) => entry.id === id);
  if (at >= 0) to.push(...from.splice(at, 1));
}
