import type { Message } from '../../../shared/domain/conversation.ts';
import { finish, stepsOf } from '../../../shared/replay/index.ts';
import { lookOf } from '../../components/source/look.ts';
import { createPlayer } from '../../stores/replay-player.ts';
import { alignedScene } from '../../stores/replay-scene.ts';
import { choosing } from './choice.ts';
import { Grid } from './grid.tsx';
import type { ColumnView } from './use-column-views.ts';

const said: Message['parts'][] = [
  [{ kind: 'text', text: 'hi, i need to send one lamp back', start: 0 }],
  [
    { kind: 'tool-call', name: 'find_order', arguments: '{"id":"K1"}', callId: 'c', by: 'agent' },
    { kind: 'tool-result', name: 'find_order', text: '{"items":["lamp"]}', callId: 'c', error: false },
    { kind: 'text', text: 'There are **two items** in `K1`:\n\n- lamp, *brass*\n- desk mat\n\nWhich one?', start: 0 },
  ],
  [{ kind: 'text', text: 'the lamp. thank you, bye', start: 0 }],
];
const roles = ['user', 'agent', 'user'] as const;

const nothing = () => undefined;
const view: ColumnView = {
  decorations: new Map([[0, [{ kind: 'find', start: 0, end: 2, current: false }]]]),
  foldHits: new Map(),
  openFolds: new Set(),
  toggleFold: nothing,
  setFolds: nothing,
};
const steps = stepsOf(said.map((parts, position) => ({ position, role: roles[position] ?? 'user', at: null, parts })));
const scene = finish(alignedScene([steps, steps], 'stage'));
const looks = [lookOf('human', 0), lookOf('simulator', 0)];
const playhead = choosing(createPlayer());

/** A few turns, drawn once where nobody sees them, so that the first ones that somebody opens are as fast as any other. */
export function Rehearsal() {
  return (
    <Grid
      conversations=""
      views={[view, view]}
      tools={() => null}
      onPick={nothing}
      {...{ scene, looks, ...playhead }}
    />
  );
}
