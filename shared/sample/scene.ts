import type { Draw } from './draw.ts';
import type { Fate } from './fate.ts';
import type { Habits } from './habits.ts';
import { fill, type Picker } from './line-book.ts';
import type { Goal, TaskLines } from './lines.ts';
import type { Script } from './script.ts';
import { goalSlots, type Slots, taskSlots } from './slots.ts';
import type { Voice } from './voice.ts';

/** What went how often; the survey and the ratings are answered from it. */
export interface Tally {
  questions: number;
  repeats: number;
  misses: number;
  refusals: number;
  pushes: number;
  mistakes: number;
  quit: boolean;
}

/** One conversation while it is being planned. */
export interface Scene {
  task: TaskLines;
  goal: Goal;
  /** Index of the option that is being chosen. */
  option: number | undefined;
  slots: Slots;
  told: Set<string>;
  voice: Voice;
  agentLines: Picker;
  script: Script;
  draw: Draw;
  fate: Fate;
  tally: Tally;
  /** Occasion of the agent's last words. */
  lastSaid: string;
  /** Remarks of this task that have not been made yet. */
  asides: string[];
}

/** Turns to a goal. What was told of the task stays told, what was told of the goal before does not. */
export function turnTo(scene: Scene, goal: Goal, option = goal.want): void {
  const lasting = Object.keys(taskSlots(scene.task));
  if (goal !== scene.goal) scene.told = new Set([...scene.told].filter((slot) => lasting.includes(slot)));
  scene.goal = goal;
  scene.option = option;
  scene.slots = { ...taskSlots(scene.task), ...goalSlots(scene.task, goal, option) };
}

export const likely = (scene: Scene, habit: keyof Habits): boolean => scene.draw.chance(scene.voice.habits[habit]);

/** The agent speaks; held reasoning and calls go out with the words. */
export function agent(scene: Scene, intent: string, extra: Slots = {}): void {
  // Asked twice in a row it sounds like a machine that has lost its place.
  if (intent === 'more' && scene.lastSaid === 'more') return;
  scene.lastSaid = intent;
  const slots = { ...scene.slots, ...extra };
  const line = scene.agentLines.pick(intent, slots);
  if (line === undefined) throw new Error(`The agent has no line for ${intent} (${scene.task.id}).`);
  scene.script.agent(fill(line, slots));
  if (/^(ask|list|forget|found|miss)/.test(intent)) scene.tally.questions += 1;
}

/** Reasoning before the next words, in about every third turn. */
export function think(scene: Scene, intent: string): void {
  if (!scene.draw.chance(0.4)) return;
  const line = scene.agentLines.pick(`think.${intent}`, scene.slots);
  if (line !== undefined) scene.script.think(fill(line, scene.slots));
}

/**
 * The customer says the first occasion (and what else fits in one message). Role confusion comes before and
 * impatience after it, as messages of their own. Returns false when there was no line for the first occasion.
 */
export function customer(scene: Scene, intents: string[], extra: Slots = {}): boolean {
  const aside = intents.includes('aside') ? scene.asides.pop() : undefined;
  const slots = { ...recalled(scene), ...(aside === undefined ? {} : { aside }), ...extra };
  if (scene.script.length() > 3 && likely(scene, 'confuse')) interlude(scene, 'confuse', 'confused');
  const said = scene.voice.say(intents, slots);
  if (said === undefined) return false;
  for (const slot of said.told) scene.told.add(slot.charAt(0).toLowerCase() + slot.slice(1));
  scene.script.user(said.text);
  scene.lastSaid = '';
  if (scene.script.length() > 5 && scene.draw.chance(scene.voice.habits.impatient / 5)) {
    agent(scene, 'stall');
    interlude(scene, 'impatient', 'busy');
  }
  return true;
}

/** What the customer can say: not the order number that the task lets them forget. */
function recalled({ slots, task }: Scene): Slots {
  if (task.forgets !== true) return slots;
  const { order: _order, bare: _bare, reservation: _reservation, target: _target, ...rest } = slots;
  return rest;
}

function interlude(scene: Scene, intent: string, reply: string): void {
  const said = scene.voice.say([intent], scene.slots);
  if (said === undefined) return;
  scene.script.user(said.text);
  agent(scene, reply);
}

/** The habit's own occasion, said along with another one, or nothing. */
export const perhaps = (scene: Scene, habit: 'aside' | 'because' | 'vent'): string[] =>
  likely(scene, habit) ? [habit] : [];

export const knows = (scene: Scene, ...slots: string[]): boolean => slots.some((slot) => scene.told.has(slot));
