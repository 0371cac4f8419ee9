import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SidedSpan } from '../../../shared/domain/work.ts';
import { finish, type Step } from '../../../shared/replay/index.ts';
import { type Decoration, type Decorations, mergeDecorations } from '../../components/transcript/decorations.ts';
import { findHits } from '../../components/transcript/find-hits.ts';
import type { RowListHandle } from '../../components/transcript/row-list.tsx';
import { selectedSpan } from '../../components/transcript/selection.ts';
import { type Find, useFind } from '../../components/transcript/use-find.ts';
import { useFolds } from '../../components/transcript/use-folds.ts';
import { useClock, usePlayer } from '../../components/transcript/use-player.ts';
import type { ShownSide } from '../../stores/annotate-conversation.ts';
import type { ShownForm } from '../../stores/annotate-form.ts';
import type { ShownItem } from '../../stores/annotate-items.ts';
import type { AnnotateStore } from '../../stores/annotate-store.ts';
import { createPlayer, type Player } from '../../stores/replay-player.ts';
import { EMPTY_SCENE, orderedScene, type Scene } from '../../stores/replay-scene.ts';
import { t } from '../../strings/index.ts';
import { evidenceDecorations, textOf } from './evidence-decorations.ts';
import { firstToLabel } from './turns.ts';

export interface ReaderSide {
  side: ShownSide;
  list: RefObject<RowListHandle | null>;
  decorations: Decorations;
  foldHits: ReadonlyMap<string, readonly Decoration[]>;
}

/** A turn of one of the conversations. */
export interface Turn {
  side: ShownSide;
  step: Step;
}

export interface ReaderView {
  sides: readonly ReaderSide[];
  scene: Scene;
  player: Player;
  find: Find;
  folds: ReturnType<typeof useFolds>;
  comments: ShownForm['comments'];
  /** Address of the turn whose comment is being written. */
  commenting: string | null;
  comment: (turn: string | null) => void;
  writeComment: (turn: string, text: string) => void;
  /** Makes a turn the current one. */
  pick: (turn: Turn) => void;
  /** The side that keys act on: the one pressed last. */
  column: number;
  /** Somebody chose the current turn, by key or by pressing it. */
  chosen: boolean;
  reveal: (turn: Turn) => void;
  /** The turn at the playhead, on the side that was pressed last. */
  current: () => Turn | null;
  /** What is selected in a conversation. */
  selected: () => SidedSpan | null;
  /** Said in the status line while the conversation plays. */
  status: string | null;
}

const NONE: readonly ShownSide[] = [];

/** The conversations of an item: evidence and search hits drawn, folds, playback, comments. */
export function useReader(store: AnnotateStore, item: ShownItem | null, shown: ShownForm): ReaderView {
  const sides = item?.sides ?? NONE;
  const lists = [useRef<RowListHandle>(null), useRef<RowListHandle>(null)] as const;
  const listOf = (index: number) => lists[index === 0 ? 0 : 1];
  const player = useMemo(createPlayer, []);
  const columns = useMemo(() => sides.map(({ steps }) => steps), [sides]);
  const scene = useMemo(() => (columns.length === 0 ? EMPTY_SCENE : finish(orderedScene(columns, 'turn'))), [columns]);
  const rowOf = useCallback((column: number, step: number) => scene.rowOf[column]?.[step] ?? step, [scene]);
  const rowNow = useCallback(() => player.store.getState().row, [player]);
  const find = useFind(columns, rowOf, rowNow);
  const folds = useFolds(sides[0]?.key ?? '');
  const [commenting, comment] = useState<string | null>(null);
  const [pressed, setPressed] = useState(0);
  const [chosen, setChosen] = useState(false);
  useClock(player);

  const latest = useRef({ lists, scene });
  latest.current = { lists, scene };
  const begin = useRef<() => Step | null>(() => null);
  begin.current = () => (item?.kind === 'labels' ? firstToLabel(sides[0], shown.labels) : null);
  useEffect(() => {
    const first = begin.current();
    player.release();
    player.load(scene.timeline, scene.stops, first ? (scene.rowOf[0]?.[first.index] ?? 0) : (scene.stops[0] ?? 0));
    comment(null);
    setPressed(0);
    setChosen(first !== null);
    if (first) latest.current.lists[0].current?.reveal(first.index);
  }, [player, scene]);

  // the lists follow the playhead only while it moves by itself or by key
  useEffect(
    () =>
      player.store.subscribe(({ row, begun }, before) => {
        if (!begun || row === before.row) return;
        for (const [column, cell] of (latest.current.scene.rows[row]?.cells ?? []).entries())
          if (cell !== null) latest.current.lists[column === 0 ? 0 : 1].current?.reveal(cell);
      }),
    [player],
  );
  useFoundInView(lists, find, folds);

  const { matches, current } = find;
  const instrument = item?.instrument ?? null;
  const drawn = useMemo(
    () =>
      sides.map(({ letter, steps }, column) => {
        const found = findHits(
          matches.filter((match) => match.column === column),
          current,
          steps,
        );
        const evidence = evidenceDecorations(instrument, shown.evidence, letter);
        return { decorations: mergeDecorations([evidence, found.turns]), foldHits: found.folds };
      }),
    [sides, matches, current, instrument, shown.evidence],
  );

  const begun = usePlayer(player, (each) => each.begun);
  const row = usePlayer(player, (each) => each.row);
  const number = numberAt(scene, row);
  return {
    sides: sides.map((side, index) => ({
      side,
      list: listOf(index),
      decorations: drawn[index]?.decorations ?? new Map(),
      foldHits: drawn[index]?.foldHits ?? new Map(),
    })),
    scene,
    player,
    find,
    folds,
    comments: shown.comments,
    commenting,
    comment,
    writeComment: useCallback((turn, text) => store.write(`comment:${turn}`, text), [store]),
    pick: useCallback(
      ({ side, step }) => {
        const column = sides.indexOf(side);
        setPressed(column);
        setChosen(true);
        player.goTo(rowOf(column, step.index));
      },
      [sides, player, rowOf],
    ),
    reveal: ({ side, step }) => listOf(sides.indexOf(side)).current?.reveal(step.index),
    current: () => {
      const cells = scene.rows[player.store.getState().row]?.cells ?? [];
      for (const column of [pressed, 0, 1]) {
        const [side, cell] = [sides[column], cells[column]];
        const step = cell == null ? undefined : side?.steps[cell];
        if (side && step) return { side, step };
      }
      return null;
    },
    selected: () => selectedIn(sides),
    column: pressed,
    chosen,
    status:
      begun && number !== null
        ? t('annotate.playing', number)
        : chosen
          ? placeOf(sides[pressed], scene, row, pressed)
          : null,
  };
}

/** Where the current turn is, in words. */
function placeOf(side: ShownSide | undefined, { rows }: Scene, row: number, column: number): string | null {
  const cell = rows[row]?.cells[column];
  const number = cell == null ? null : (side?.steps[cell]?.number ?? null);
  if (number === null) return null;
  return side?.letter ? t('annotate.sidedTurn', side.letter, number) : t('annotate.atTurn', number);
}

/** The first number among the turns of a row. */
function numberAt({ rows, columns }: Scene, row: number): number | null {
  const cells = rows[row]?.cells ?? [];
  for (const [column, cell] of cells.entries()) {
    const number = cell === null ? null : (columns[column]?.[cell]?.number ?? null);
    if (number !== null) return number;
  }
  return null;
}

/** A selection belongs to the conversation in which it begins. */
function selectedIn(sides: readonly ShownSide[]): SidedSpan | null {
  const selection = getSelection();
  const start = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).startContainer : null;
  const element = start instanceof Element ? start : start?.parentElement;
  const letter = element?.closest<HTMLElement>('[data-side]')?.dataset.side ?? null;
  const side = sides.find((each) => each.letter === letter);
  if (!side) return null;
  const span = selectedSpan(selection, (position, from, to) => textOf(side.steps, position, from, to));
  return span === null || side.letter === null ? span : { ...span, side: side.letter };
}

function useFoundInView(
  lists: readonly [RefObject<RowListHandle | null>, RefObject<RowListHandle | null>],
  find: Find,
  folds: ReturnType<typeof useFolds>,
): void {
  const latest = useRef({ folds, lists });
  latest.current = { folds, lists };
  const { current } = find;
  useEffect(() => {
    if (!current) return;
    const { open, toggle } = latest.current.folds;
    if (current.folded && !open.has(current.piece)) toggle(current.piece);
    latest.current.lists[current.column === 0 ? 0 : 1].current?.reveal(current.step);
  }, [current]);
}
