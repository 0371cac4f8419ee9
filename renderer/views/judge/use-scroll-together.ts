import { type RefObject, useEffect } from 'react';

/**
 * Two lists scroll as one: when one moves, the other goes to the same share of its own length. What follows from that is
 * not answered again.
 */
export function useScrollTogether(box: RefObject<HTMLElement | null>, locked: boolean): void {
  useEffect(() => {
    const element = box.current;
    if (!element || !locked) return;
    const put = new WeakMap<Element, number>();
    const follow = (event: Event) => {
      const moved = event.target;
      if (!(moved instanceof HTMLElement)) return;
      if (Math.abs((put.get(moved) ?? Number.NaN) - moved.scrollTop) < 2) {
        put.delete(moved);
        return;
      }
      const lists = [...element.querySelectorAll<HTMLElement>('[data-side] > section')];
      const other = lists.find((list) => list !== moved);
      if (!other || !lists.includes(moved)) return;
      const room = (list: HTMLElement) => Math.max(0, list.scrollHeight - list.clientHeight);
      const target = room(moved) === 0 ? 0 : (moved.scrollTop / room(moved)) * room(other);
      if (Math.abs(other.scrollTop - target) < 1) return;
      other.scrollTop = target;
      put.set(other, other.scrollTop);
    };
    element.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => element.removeEventListener('scroll', follow, { capture: true });
  }, [box, locked]);
}
