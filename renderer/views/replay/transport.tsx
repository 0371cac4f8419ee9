import { useEffect, useRef } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Later } from '../../components/later.tsx';
import { Menu, MenuItem } from '../../components/menu.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import { Tooltip } from '../../components/tooltip.tsx';
import { usePlayer } from '../../components/transcript/use-player.ts';
import type { ReplayColumn } from '../../stores/replay-columns.ts';
import { type Player, SPEEDS } from '../../stores/replay-player.ts';
import type { Scene } from '../../stores/replay-scene.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { clockOf } from './clock-words.ts';
import { Scrubber } from './scrubber.tsx';
import styles from './transport.module.css';

interface TransportProps {
  scene: Scene;
  columns: readonly ReplayColumn[];
  looks: readonly SourceLook[];
  player: Player;
  marks: boolean;
  locked: boolean;
  onLock: () => void;
}

/** Below the conversations: playing, speed, the timeline. Keys work before it is there. */
export function Transport(props: TransportProps) {
  return (
    <footer className={styles.transport}>
      <Later>
        <Controls {...props} />
      </Later>
    </footer>
  );
}

function Controls({ scene, columns, looks, player, marks, locked, onLock }: TransportProps) {
  const playing = usePlayer(player, (state) => state.playing);
  const speed = usePlayer(player, (state) => state.speed);
  const label = t(playing ? 'replay.pause' : 'replay.play');
  return (
    <>
      <div className={styles.buttons}>
        <IconButton icon="stepBack" label={t('replay.stepBack')} action="replay.back" onClick={() => player.step(-1)} />
        <Tooltip label={label} action="replay.play">
          <button
            type="button"
            className={styles.play}
            aria-label={label}
            onClick={() => (playing ? player.pause() : player.play())}
          >
            <Icon name={playing ? 'pause' : 'play'} solid={!playing} />
          </button>
        </Tooltip>
        <IconButton
          icon="stepForward"
          label={t('replay.stepForward')}
          action="replay.forward"
          onClick={() => player.step(1)}
        />
        <Menu
          trigger={
            <Button variant="quiet" trailing="down" aria-label={`${t('replay.speed')} ${speedOf(speed)}`}>
              {speedOf(speed)}
            </Button>
          }
        >
          {SPEEDS.map((each) => (
            <MenuItem key={each} onSelect={() => player.setSpeed(each)}>
              {speedOf(each)}
            </MenuItem>
          ))}
        </Menu>
      </div>
      <Position player={player} total={scene.timeline.total} />
      <Scrubber scene={scene} columns={columns} looks={looks} player={player} marks={marks} />
      <span className={styles.total}>{clockOf(scene.timeline.total)}</span>
      {columns.length > 1 && (
        <IconButton icon="lock" label={t('replay.lock')} action="replay.lock" pressed={locked} onClick={onLock} />
      )}
    </>
  );
}

function speedOf(speed: number): string {
  return t('replay.speedOf', formatNumber(speed));
}

/** Written past React: it changes with every frame. */
function Position({ player, total }: { player: Player; total: number }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const text = document.createTextNode('');
    place.current?.replaceChildren(text);
    const write = (position: number) => {
      const now = clockOf(position);
      if (text.data !== now) text.data = now;
    };
    write(player.position());
    return player.onMove(write);
  }, [player]);
  return (
    <span className={styles.position} style={{ width: `${clockOf(total).length}ch` }}>
      <span ref={place} />
    </span>
  );
}
