import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { paperWidth, usePrinting } from '../../printing.ts';

/**
 * Width of an element in px, followed while it changes: plots are laid out in px, so that their text keeps its size. For
 * paper it is that of the paper, which no observer is told of.
 */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  const printing = usePrinting() !== null;
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, printing && width > 0 ? paperWidth : width];
}
