import { useMemo } from 'react';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import { behaviourOf, type Match } from '../../../shared/replay/index.ts';
import { type Decoration, type Decorations, mergeDecorations } from '../../components/transcript/decorations.ts';
import { findHits } from '../../components/transcript/find-hits.ts';
import { useFolds } from '../../components/transcript/use-folds.ts';
import type { ReplayColumn } from '../../stores/replay-store.ts';
import { evidenceDecorations } from '../annotate/evidence-decorations.ts';

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
  /** Null where evidence is not to be drawn. */
  instrument: Instrument | null;
  matches: readonly Match[];
  current: Match | null;
}

export function useColumnView(column: number, shown: ReplayColumn | undefined, drawn: Drawn): ColumnView {
  const { marks, instrument, matches, current } = drawn;
  const folds = useFolds(shown?.conversation.id ?? '');
  const features = marks ? shown?.features : null;
  const steps = shown?.steps;
  const marked = useMemo(() => marksOf(features?.hits ?? []), [features]);
  const evidence = useMemo(
    () => evidenceDecorations(instrument, shown?.evidence ?? {}, null),
    [instrument, shown?.evidence],
  );
  const found = useMemo(
    () =>
      findHits(
        matches.filter((match) => match.column === column),
        current,
        steps ?? [],
      ),
    [matches, current, column, steps],
  );
  const decorations = useMemo(() => mergeDecorations([marked, evidence, found.turns]), [marked, evidence, found]);
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
