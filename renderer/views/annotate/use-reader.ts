import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EvidenceSpan } from '../../../shared/domain/annotation.ts';
import type { Step } from '../../../shared/replay/index.ts';
import { type Decoration, type Decorations, mergeDecorations } from '../../components/transcript/decorations.ts';
import { findHits } from '../../components/transcript/find-hits.ts';
import type { RowListHandle } from '../../components/transcript/row-list.tsx';
import { selectedSpan } from '../../components/transcript/selection.ts';
import { type Find, useFind } from '../../components/transcript/use-find.ts';
import { useFolds } from '../../components/transcript/use-folds.ts';
import { useClock, usePlayer } from '../../components/transcript/use-player.ts';
import type { ShownForm } from '../../stores/annotate-form.ts';
import type { AnnotateState, AnnotateStore } from '../../stores/annotate-store.ts';
import { createPlayer, type Player } from '../../stores/replay-player.ts';
import { buildScene } from '../../stores/replay-scene.ts';
import { t } from '../../strings/index.ts';
import { evidenceDecorations, textOf } from './evidence-decorations.ts';

export interface ReaderView {
  list: RefObject<RowListHandle | null>;
  player: Player;
  find: Find;
  folds: ReturnType<typeof useFolds>;
  decorations: Decorations;
  foldHits: ReadonlyMap<string, readonly Decoration[]>;
  comments: ShownForm['comments'];
  /** Position of the turn whose comment is being written. */
  commenting: number | null;
  comment: (position: number | null) => void;
  writeComment: (position: number, text: string) => void;
  /** The turn at the playhead. */
  current: () => Step | null;
  /** What is selected in the conversation. */
  selected: () => EvidenceSpan | null;
  /** Said in the status line while the conversation plays. */
  status: string | null;
}

const NONE: readonly Step[] = [];
const ROW_OF = (_: number, step: number): number => step;

/** The conversation of an item: evidence and search hits drawn, folds, playback, comments. */
export function useReader(store: AnnotateStore, state: AnnotateState, shown: ShownForm): ReaderView {
  const { instrument, conversation } = state;
  const steps = conversation?.steps ?? NONE;
  const list = useRef<RowListHandle>(null);
  const player = useMemo(createPlayer, []);
  const columns = useMemo(() => [steps], [steps]);
  const find = useFind(columns, ROW_OF);
  const folds = useFolds(conversation?.id ?? '');
  const [commenting, comment] = useState<number | null>(null);
  useClock(player);

  useEffect(() => {
    const { scene } = buildScene([steps], 'turn');
    player.release();
    player.load(scene.timeline, scene.stops, scene.stops[0] ?? 0);
    comment(null);
  }, [player, steps]);

  // the list follows the playhead only while it moves by itself or by key
  useEffect(
    () =>
      player.store.subscribe(({ row, begun }, before) => {
        if (begun && row !== before.row) list.current?.reveal(row);
      }),
    [player],
  );
  useFoundInView(list, find, folds);

  const evidence = useMemo(() => evidenceDecorations(instrument, shown.evidence), [instrument, shown.evidence]);
  const { matches, current } = find;
  const found = useMemo(() => findHits(matches, current, steps), [matches, current, steps]);
  const decorations = useMemo(() => mergeDecorations([evidence, found.turns]), [evidence, found]);

  const begun = usePlayer(player, (each) => each.begun);
  const row = usePlayer(player, (each) => each.row);
  const number = steps[row]?.number ?? null;
  return {
    list,
    player,
    find,
    folds,
    decorations,
    foldHits: found.folds,
    comments: shown.comments,
    commenting,
    comment,
    writeComment: useCallback((position, text) => store.write(`comment:${position}`, text), [store]),
    current: () => steps[player.store.getState().row] ?? null,
    selected: () => selectedSpan(getSelection(), (position, start, end) => textOf(steps, position, start, end)),
    status: begun && number !== null ? t('annotate.playing', number) : null,
  };
}

function useFoundInView(list: RefObject<RowListHandle | null>, find: Find, folds: ReturnType<typeof useFolds>): void {
  const latest = useRef(folds);
  latest.current = folds;
  const { current } = find;
  useEffect(() => {
    if (!current) return;
    if (current.folded && !latest.current.open.has(current.piece)) latest.current.toggle(current.piece);
    list.current?.reveal(current.step);
  }, [list, current]);
}
