import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { type Step, SYNC_MODES, type SyncMode } from '../../../shared/replay/index.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Later } from '../../components/later.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { Screen } from '../../components/screen/index.ts';
import { lookOf } from '../../components/source/look.ts';
import { ToggleGroup } from '../../components/toggle-group.tsx';
import { FindBar } from '../../components/transcript/find-bar.tsx';
import type { RowListHandle } from '../../components/transcript/row-list.tsx';
import { useFind } from '../../components/transcript/use-find.ts';
import { useLinks } from '../../components/transcript/use-links.tsx';
import type { ReplayState } from '../../stores/replay-store.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp } from '../../use-services.ts';
import { Apart } from './apart.tsx';
import { ColumnHeads } from './column-heads.tsx';
import { conversationsIn } from './columns.ts';
import { Grid } from './grid.tsx';
import { gutterOf } from './gutter-width.ts';
import styles from './replay-screen.module.css';
import { SidePanel } from './side-panel.tsx';
import { TaskHeading } from './task-heading.tsx';
import { Transport } from './transport.tsx';
import { useColumnView } from './use-column-views.ts';
import { useCopyTurn } from './use-copy-turn.tsx';
import { useFollow } from './use-follow.ts';
import { useFoundInAddress } from './use-found-in-address.ts';
import { useGlyphImages } from './use-glyph-images.ts';
import { usePreference } from './use-preference.ts';
import type { Replay } from './use-replay.ts';
import { useReplayActions } from './use-replay-actions.ts';
import { useTurnAddress } from './use-turn-address.ts';

const modeLabels = { turn: 'replay.byTurn', 'user-turn': 'replay.byUserTurn', stage: 'replay.byStage' } as const;

/** The replay itself: bar, columns, panel, transport. */
export function Stage({ replay, state }: { replay: Replay; state: ReplayState }) {
  const { store, player, choice, show, choose } = replay;
  const { columns, scene, candidates } = state;
  const list = useRef<RowListHandle>(null);
  const [marks, toggleMarks] = usePreference('marks', true);
  const [evidence, toggleEvidence] = usePreference('evidence', true);
  const instrument = useAnswer('instrument.get', {}).data;
  const anyEvidence = columns.some((column) => Object.keys(column.evidence).length > 0);
  const [panel, togglePanel] = usePreference('panel', true);
  const [locked, setLocked] = usePreference('locked', true);
  const sourceLooks = useApp((app) => app.looks);
  const looks = useMemo(
    () =>
      columns.map(({ conversation }) => sourceLooks.get(conversation.sourceId) ?? lookOf(conversation.sourceKind, 0)),
    [columns, sourceLooks],
  );
  const glyphs = useGlyphImages(looks);

  const rowOf = useCallback((column: number, step: number) => scene.rowOf[column]?.[step] ?? 0, [scene]);
  const rowNow = useCallback(() => player.store.getState().row, [player]);
  const find = useFind(scene.columns, rowOf, rowNow);
  useFoundInAddress(find);
  const drawn = { marks, instrument: evidence ? instrument : null, matches: find.matches, current: find.current };
  const first = useColumnView(0, columns[0], drawn);
  const second = useColumnView(1, columns[1], drawn);
  const third = useColumnView(2, columns[2], drawn);
  const views = useMemo(() => [first, second, third], [first, second, third]);

  const together = locked || columns.length === 1;
  const place = useRef<number | null>(null);
  const toggleLock = () => {
    place.current = list.current?.top() ?? null;
    setLocked();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what one reads stays on screen when the sides come together or part
  useLayoutEffect(() => {
    if (place.current !== null) list.current?.reveal(place.current, 'start');
    place.current = null;
  }, [together]);
  const { copy, tools } = useCopyTurn(replay);
  const links = useLinks();
  const onPick = useCallback((column: number, step: Step) => choose(column, step.index), [choose]);
  useTurnAddress(state, replay);
  useReplayActions({ replay, state, views, find, copy, toggleMarks, toggleEvidence, togglePanel, toggleLock });

  useFollow(list, replay, state, find, views);

  return (
    <Screen
      title={t('replay.title')}
      heading={<TaskHeading columns={columns} task={state.task} />}
      tools={
        <Later>
          <span className={styles.label} aria-hidden="true">
            {t('replay.stepBy')}
          </span>
          <ToggleGroup<SyncMode>
            label={t('replay.stepBy')}
            value={scene.mode}
            options={SYNC_MODES.map((value) => ({ value, label: t(modeLabels[value]) }))}
            onChange={store.setMode}
          />
          <Button variant="quiet" icon="eye" action="replay.marks" pressed={marks} onClick={toggleMarks}>
            {t('replay.behaviours')}
          </Button>
          {anyEvidence && (
            <IconButton
              icon="evidence"
              label={t('replay.evidence')}
              action="replay.evidence"
              pressed={evidence}
              onClick={toggleEvidence}
            />
          )}
          <IconButton icon="search" label={t('transcript.findIn')} action="replay.find" onClick={() => find.show()} />
          <IconButton
            icon="panel"
            label={t('replay.panel')}
            action="replay.panel"
            pressed={panel}
            onClick={togglePanel}
          />
        </Later>
      }
      foot={
        <Transport
          scene={scene}
          columns={columns}
          looks={looks}
          player={player}
          marks={marks}
          locked={together}
          onLock={toggleLock}
        />
      }
    >
      {state.error && <ErrorNote error={state.error} />}
      <div className={styles.stage}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: links inside are what one presses */}
        <div
          className={styles.main}
          style={{ ...gutterOf(columns), ...glyphs }}
          onClick={links.onClick}
          onKeyDown={links.onKeyDown}
        >
          {find.open && <FindBar find={find} label={t('transcript.findIn')} />}
          <ColumnHeads
            columns={columns}
            looks={looks}
            candidates={candidates}
            scene={scene}
            locked={together}
            show={show}
          />
          {together ? (
            <Grid
              ref={list}
              conversations={conversationsIn(columns)}
              {...{ scene, looks, views, player, choice, tools, onPick }}
            />
          ) : (
            <Apart ref={list} {...{ scene, columns, looks, views, player, choice, tools, onPick }} />
          )}
        </div>
        {panel && <SidePanel replay={state} looks={looks} player={player} />}
      </div>
      {links.dialog}
    </Screen>
  );
}
