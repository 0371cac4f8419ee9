import { useMemo } from 'react';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { Match } from '../../../shared/replay/index.ts';
import { type Decoration, type Decorations, mergeDecorations } from '../../components/transcript/decorations.ts';
import { findHits } from '../../components/transcript/find-hits.ts';
import { useFolds } from '../../components/transcript/use-folds.ts';
import type { ReplayColumn } from '../../stores/replay-columns.ts';
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

const NOTHING: Decorations = new Map();

export function useColumnView(column: number, shown: ReplayColumn | undefined, drawn: Drawn): ColumnView {
  const { marks, instrument, matches, current } = drawn;
  const folds = useFolds(shown?.conversation.id ?? '');
  const steps = shown?.steps;
  const marked = (marks && shown?.marks.turns) || NOTHING;
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
