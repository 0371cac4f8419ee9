import type { Draw } from './draw.ts';
import type { Fate } from './fate.ts';
import { createPicker, fill } from './line-book.ts';
import type { Goal, SampleLines, TaskLines } from './lines.ts';
import { agent, customer, likely, type Scene, type Tally, turnTo } from './scene.ts';
import { createScript, type RawMessage } from './script.ts';
import { taskSlots } from './slots.ts';
import { identify, locate, open } from './stages/open.ts';
import { settle } from './stages/settle.ts';
import type { Voice } from './voice.ts';

export interface WrittenConversation {
  messages: RawMessage[];
  tally: Tally;
}

/** Writes one conversation: request, identify, choose or clarify, confirm or complain, outcome. */
export function writeConversation(
  lines: SampleLines,
  task: TaskLines,
  voice: Voice,
  fate: Fate,
  draw: Draw,
): WrittenConversation {
  const goal = task.goals[0] as Goal;
  const scene: Scene = {
    task,
    goal,
    option: goal.want,
    slots: {},
    told: new Set(),
    voice,
    lastSaid: '',
    asides: draw.shuffle(task.asides),
    agentLines: createPicker(lines.agent, draw),
    script: createScript(),
    draw,
    fate,
    tally: { questions: 0, repeats: 0, misses: 0, refusals: 0, pushes: 0, mistakes: 0, quit: false },
  };
  turnTo(scene, goal);
  if (voice.kind === 'human') {
    scene.script.user(`\\tau task_index:${task.id.split('_')[1]} domain:${task.id.split('_')[0]}`);
    scene.script.note('canvas', fill(task.instruction, taskSlots(task)));
  }
  open(scene);
  identify(scene);
  locate(scene);
  let present = settle(scene);
  for (const next of task.goals.slice(1)) {
    if (!present || fate === 'skipped_second') break;
    if (draw.chance(0.5)) agent(scene, 'more');
    turnTo(scene, next);
    customer(scene, ['also']);
    present = settle(scene);
  }
  close(scene, present);
  return { messages: scene.script.messages(), tally: scene.tally };
}

function close(scene: Scene, present: boolean): void {
  const { script, voice } = scene;
  if (voice.kind === 'human') {
    if (present && likely(scene, 'thanks') && customer(scene, ['close']) && scene.draw.chance(0.7)) agent(scene, 'bye');
    script.user('/stop');
    script.note('survey', '{"instrument":"tau-bench-survey-v1"}');
    return;
  }
  if (present && scene.draw.chance(0.5)) agent(scene, 'more');
  const said = likely(scene, 'thanks') ? voice.say(['close'], scene.slots) : undefined;
  script.user(said === undefined ? '###STOP###' : `${said.text} ###STOP###`);
}
