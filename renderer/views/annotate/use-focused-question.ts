import { type RefObject, useEffect, useRef } from 'react';
import type { ItemForm } from '../../../shared/domain/annotation.ts';

/** The focused question is in view and has the keyboard, unless somebody is writing or searching. */
export function useFocusedQuestion(
  box: RefObject<HTMLElement | null>,
  question: number,
  form: Pick<ItemForm, 'id' | 'state' | 'revisions'> | null,
): void {
  const before = useRef(question);
  const closed = form?.state === 'submitted' || form?.state === 'skipped';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item or question is what moves the focus
  useEffect(() => {
    const moved = before.current !== question;
    before.current = question;
    const open = box.current?.querySelector<HTMLElement>('[data-open]');
    const focused = document.activeElement;
    // what was just closed has the focus for a moment still, and loses it to nobody
    const here = open?.contains(focused) && !focused?.matches(':disabled');
    if (!open || here || focused?.closest('search, [role=dialog], [data-position]')) return;
    const enabled = (wanted: string) => open.querySelector<HTMLElement>(`${wanted}:enabled`);
    (enabled('input:checked') ?? enabled('[data-first]') ?? open).focus({ preventScroll: true });
    // of an item that was just closed, what is said above the questions stays in view
    if (!closed || moved) open.scrollIntoView({ block: 'nearest' });
  }, [box, question, form?.id, closed]);
  // a number key answers from wherever the focus is: it follows to what was chosen
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is what moves the focus
  useEffect(() => {
    const open = box.current?.querySelector<HTMLElement>('[data-open]');
    const focused = document.activeElement;
    if (!open?.contains(focused) || !focused?.matches('input[type=radio]:not(:checked)')) return;
    open.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
  }, [box, form?.revisions]);
}
