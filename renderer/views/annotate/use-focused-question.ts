import { type RefObject, useEffect } from 'react';

/** The focused question is in view and has the keyboard, unless somebody is writing or searching. */
export function useFocusedQuestion(
  box: RefObject<HTMLElement | null>,
  question: number,
  item: string | undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item or question is what moves the focus
  useEffect(() => {
    const open = box.current?.querySelector<HTMLElement>('[data-open]');
    const focused = document.activeElement;
    if (!open || open.contains(focused) || focused?.closest('search, [role=dialog], [data-position]')) return;
    const target = open.querySelector<HTMLElement>('input:checked') ?? open.querySelector<HTMLElement>('[data-first]');
    (target ?? open).focus({ preventScroll: true });
    open.scrollIntoView({ block: 'nearest' });
  }, [box, question, item]);
}
