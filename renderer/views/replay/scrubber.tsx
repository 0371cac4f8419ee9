import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { type Tag, tagsOf, tagsWithRoom } from '../../../shared/replay/index.ts';
import { useWidth } from '../../components/plot/use-width.ts';
import type { SourceLook } from '../../components/source/look.ts';
import { SourceGlyph } from '../../components/source/source-glyph.tsx';
import { useNearRow } from '../../components/transcript/use-near-row.ts';
import type { ReplayColumn } from '../../stores/replay-columns.ts';
import type { Player } from '../../stores/replay-player.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import { t } from '../../strings/index.ts';
import { clockOf } from './clock-words.ts';
import styles from './scrubber.module.css';
import { Track } from './track.tsx';
import { trackPaths } from './track-paths.ts';

interface ScrubberProps {
  scene: Scene;
  columns: readonly ReplayColumn[];
  looks: readonly SourceLook[];
  player: Player;
  marks: boolean;
}

const NONE: readonly Tag[] = [];
const NOWHERE = new Int32Array();
/** Two letters and a gap. */
const TAG_REM = 1.375;

/** The timeline: a track per side with its user turns, tool calls, telling behaviours and outcome; drag to go anywhere. */
export function Scrubber({ scene, columns, looks, player, marks }: ScrubberProps) {
  const ahead = useRef<HTMLSpanElement>(null);
  const head = useRef<HTMLSpanElement>(null);
  const row = useNearRow(player);
  const { total } = scene.timeline;
  const [scrubber, width] = useWidth<HTMLDivElement>();
  const told = useMemo(
    () =>
      scene.columns.map((steps, column) => {
        const telling = marks ? columns[column]?.marks.telling : null;
        return telling ? tagsOf(steps, scene.rowOf[column] ?? NOWHERE, scene.timeline, telling) : NONE;
      }),
    [scene, columns, marks],
  );
  const tags = useMemo(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const outcome = (column: number) => (columns[column]?.conversation.reward ?? null) !== null;
    return told.map((all, column) => (width > 0 ? tagsWithRoom(all, (TAG_REM * rem) / width, outcome(column)) : NONE));
  }, [told, width, columns]);

  const paths = useMemo(() => trackPaths(scene.markers, width), [scene.markers, width]);

  useEffect(() => {
    // transforms of two layers: nothing is laid out or painted anew while it plays
    const write = (position: number) => {
      const at = total > 0 ? position / total : 0;
      if (head.current) head.current.style.transform = `translateX(${at * 100}%)`;
      if (ahead.current) ahead.current.style.transform = `scaleX(${1 - at})`;
    };
    write(player.position());
    return player.onMove(write);
  }, [player, total]);

  const seekTo = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    player.seek(((event.clientX - left) / Math.max(1, width)) * total);
  };
  const onKey = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
    if (direction !== 1 && direction !== -1) return;
    event.preventDefault();
    player.step(direction);
  };

  const numbers = (scene.rows[row]?.cells ?? []).flatMap((cell, column) => {
    const number = cell === null ? null : scene.columns[column]?.[cell]?.number;
    return number ? [number] : [];
  });
  const turn = t('transcript.turn', numbers[0] ?? 1);
  return (
    <>
      <span className={styles.glyphs} aria-hidden="true">
        {looks.map((look, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <SourceGlyph key={index} look={look} />
        ))}
      </span>
      <div
        ref={scrubber}
        className={styles.scrubber}
        role="slider"
        tabIndex={0}
        aria-label={t('replay.timeline')}
        aria-valuemin={0}
        aria-valuemax={scene.rows.length}
        aria-valuenow={row + 1}
        aria-valuetext={t('replay.timelineAt', clockOf(scene.timeline.starts[row] ?? 0), clockOf(total), turn)}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          player.pause();
          seekTo(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && seekTo(event)}
      >
        {scene.columns.map((_, column) => (
          <Track
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={column}
            paths={paths[column]}
            tags={tags[column] ?? NONE}
            look={looks[column]}
            reward={columns[column]?.conversation.reward ?? null}
            below={column > 0}
          />
        ))}
        <span ref={ahead} className={styles.ahead} />
        <span ref={head} className={styles.head} />
      </div>
    </>
  );
}
