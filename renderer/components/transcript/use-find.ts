import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { findIn, type Match, type Step } from '../../../shared/replay/index.ts';

export interface Find {
  open: boolean;
  query: string;
  matches: readonly Match[];
  /** Index of the current match; -1 without one. */
  at: number;
  current: Match | null;
  show: () => void;
  close: () => void;
  search: (query: string) => void;
  move: (direction: 1 | -1) => void;
}

/**
 * Find in one or several conversations. Matches come in reading order: by row (`rowOf`), then from left to right.
 * `rowOf` and `columns` must be stable between renders.
 */
export function useFind(columns: readonly (readonly Step[])[], rowOf: (column: number, step: number) => number): Find {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(open ? query : '');
  const matches = useMemo(() => {
    if (wanted.trim() === '') return [];
    const found = columns.flatMap((steps, column) => findIn(steps, wanted, column));
    const keyed = found.map((match) => ({ match, row: rowOf(match.column, match.step) }));
    return keyed.sort((a, b) => a.row - b.row || a.match.column - b.match.column).map(({ match }) => match);
  }, [columns, rowOf, wanted]);

  const move = useCallback(
    (direction: 1 | -1) =>
      setAt((now) => (matches.length === 0 ? 0 : (now + direction + matches.length) % matches.length)),
    [matches.length],
  );
  const search = useCallback((next: string) => {
    setQuery(next);
    setAt(0);
  }, []);
  const current = matches[at] ?? null;
  return {
    open,
    query,
    matches,
    at: current ? at : -1,
    current,
    show: useCallback(() => setOpen(true), []),
    close: useCallback(() => setOpen(false), []),
    search,
    move,
  };
}
