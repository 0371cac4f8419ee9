import { useMemo } from 'react';
import { behaviourOf, type Match } from '../../../shared/replay/index.ts';
import { type Decoration, type Decorations, mergeDecorations } from '../../components/transcript/decorations.ts';
import { useFolds } from '../../components/transcript/use-folds.ts';
import type { ReplayColumn } from '../../stores/replay-store.ts';

/** What is drawn on one column, and which of its folds are open. */
export interface ColumnView {
  decorations: Decorations;
  foldHits: ReadonlyMap<string, readonly Decoration[]>;
  openFolds: ReadonlySet<string>;
  toggleFold: (id: string) => void;
  setFolds: (ids: readonly string[]) => void;
}

interface Drawn {
  marks: boolean;
  matches: readonly Match[];
  current: Match | null;
}

export function useColumnView(column: number, shown: ReplayColumn | undefined, drawn: Drawn): ColumnView {
  const { marks, matches, current } = drawn;
  const folds = useFolds(shown?.conversation.id ?? '');
  const features = marks ? shown?.features : null;
  const steps = shown?.steps;
  const marked = useMemo(() => marksOf(features?.hits ?? []), [features]);
  const found = useMemo(
    () =>
      hitsOf(
        matches.filter((match) => match.column === column),
        current,
        steps ?? [],
      ),
    [matches, current, column, steps],
  );
  const decorations = useMemo(() => mergeDecorations([marked, found.turns]), [marked, found]);
  const { open, toggle, setAll } = folds;
  return useMemo(
    () => ({ decorations, foldHits: found.folds, openFolds: open, toggleFold: toggle, setFolds: setAll }),
    [decorations, found, open, toggle, setAll],
  );
}

type Hits = NonNullable<ReplayColumn['features']>['hits'];

function marksOf(hits: Hits): Decorations {
  const marks = new Map<number, Decoration[]>();
  for (const { position, feature, term, start, end } of hits) {
    const behaviour = behaviourOf(feature);
    if (!behaviour) continue;
    const list = marks.get(position) ?? [];
    list.push({ kind: 'mark', start, end, behaviour, term });
    marks.set(position, list);
  }
  return marks;
}

function hitsOf(matches: readonly Match[], current: Match | null, steps: ReplayColumn['steps']) {
  const turns = new Map<number, Decoration[]>();
  const folds = new Map<string, Decoration[]>();
  for (const match of matches) {
    const piece = steps[match.step]?.pieces.find(({ id }) => id === match.piece);
    const decoration = { kind: 'find' as const, current: match === current };
    if (piece?.kind === 'speech') {
      const list = turns.get(piece.position) ?? [];
      list.push({ ...decoration, start: piece.start + match.start, end: piece.start + match.end });
      turns.set(piece.position, list);
    } else if (piece) {
      const list = folds.get(piece.id) ?? [];
      list.push({ ...decoration, start: match.start, end: match.end });
      folds.set(piece.id, list);
    }
  }
  return { turns, folds };
}
