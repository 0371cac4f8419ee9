import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { findIn, type Match, type Step } from '../../../shared/replay/index.ts';
import { t } from '../../strings/index.ts';

export interface Find {
  open: boolean;
  query: string;
  matches: readonly Match[];
  /** Index of the current match; -1 without one. */
  at: number;
  current: Match | null;
  /** How often it was asked for; the field takes the focus each time. */
  asked: number;
  /** Opens it, with these words where some are given. */
  show: (words?: string) => void;
  close: () => void;
  search: (query: string) => void;
  move: (direction: 1 | -1) => void;
}

/**
 * Find in one or several conversations. Matches come in reading order: by row (`rowOf`), then from left to right. The first
 * one shown is the next from where one is (`row`), as in every editor. `rowOf` and `columns` must be stable between renders.
 */
export function useFind(
  columns: readonly (readonly Step[])[],
  rowOf: (column: number, step: number) => number,
  row: () => number,
): Find {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const [query, setQuery] = useState('');
  const [from, setFrom] = useState(0);
  const [moved, setMoved] = useState<number | null>(null);
  const wanted = useDeferredValue(open ? query : '');
  const matches = useMemo(() => {
    if (wanted.trim() === '') return [];
    const found = columns.flatMap((steps, column) => findIn(steps, wanted, column, t('transcript.unsaid')));
    const keyed = found.map((match) => ({ match, row: rowOf(match.column, match.step) }));
    return keyed.sort((a, b) => a.row - b.row || a.match.column - b.match.column).map(({ match }) => match);
  }, [columns, rowOf, wanted]);

  const first = useMemo(
    () =>
      Math.max(
        0,
        matches.findIndex(({ column, step }) => rowOf(column, step) >= from),
      ),
    [matches, rowOf, from],
  );
  const at = moved ?? first;
  const move = useCallback(
    (direction: 1 | -1) => setMoved(matches.length === 0 ? null : (at + direction + matches.length) % matches.length),
    [matches.length, at],
  );
  const search = useCallback(
    (next: string) => {
      // while one is typing, the place that one began from counts, not that of the last match
      if (query.trim() === '') setFrom(row());
      setQuery(next);
      setMoved(null);
    },
    [query, row],
  );
  const show = useCallback(
    (words?: string) => {
      setOpen(true);
      setAsked((times) => times + 1);
      setFrom(row());
      setMoved(null);
      if (words !== undefined) setQuery(words);
    },
    [row],
  );
  const current = matches[at] ?? null;
  return {
    open,
    query,
    matches,
    at: current ? at : -1,
    current,
    asked,
    show,
    close: useCallback(() => setOpen(false), []),
    search,
    move,
  };
}
