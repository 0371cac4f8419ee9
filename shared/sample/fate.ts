import type { Draw } from './draw.ts';
import type { Goal, TaskLines } from './lines.ts';
import { amountOf } from './slots.ts';
import type { Voice } from './voice.ts';

/** How a conversation ends. Only `done` earns the reward. */
export type Fate =
  | 'done'
  | 'gave_up'
  | 'skipped_second'
  | 'wrong_option'
  | 'wrong_pay'
  | 'transfer'
  | 'misrefused'
  | 'caved'
  | 'stuck';

/** Success of simulated and of human customers by ease 1 to 5: simulators have it easier where it is easy. */
export const simulatorSuccess = [0.1, 0.36, 0.64, 0.84, 0.97] as const;
export const humanSuccess = [0.15, 0.33, 0.54, 0.7, 0.86] as const;

/** The ways to fail that a task leaves open, with weights by who the customer is. */
function failures(task: TaskLines, { kind, family }: Voice): [Fate, number][] {
  const human = kind === 'human';
  const goal = task.goals[0] as Goal;
  const weights: [Fate, number][] = [
    ['transfer', 2],
    ['gave_up', human ? 5 : family === 'persona' ? 1.5 : 0],
    ['stuck', family === 'terse' ? 3 : 0],
  ];
  if (task.goals.length > 1) weights.push(['skipped_second', human ? 3 : 2]);
  if (goal.options !== undefined && goal.refusal === undefined) weights.push(['wrong_option', 4]);
  if (goal.refusal === undefined && task.pay.length > 1 && amountOf(task, goal) !== 0) weights.push(['wrong_pay', 3]);
  weights.push(goal.refusal === undefined ? ['misrefused', 2] : ['caved', human ? 3 : 5]);
  return weights;
}

export function chooseFate(success: boolean, task: TaskLines, voice: Voice, draw: Draw): Fate {
  if (success) return 'done';
  const weights = failures(task, voice);
  let left = draw.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [fate, weight] of weights) {
    left -= weight;
    if (left < 0) return fate;
  }
  return 'transfer';
}

/**
 * Levels in [0, 1), one per task: a low-discrepancy sequence over the tasks by rate, so that every difficulty bin comes
 * near its rate. A task succeeds where its level is below its rate.
 *
 * @param rates success rate per task, 0 to 1
 */
export function taskLevels(rates: readonly number[], draw: Draw): number[] {
  const golden = 0.6180339887498949;
  const start = draw.next();
  const order = rates.map((rate, index) => ({ rate, index })).sort((a, b) => a.rate - b.rate || a.index - b.index);
  const out = rates.map(() => 0);
  order.forEach(({ index }, place) => {
    out[index] = (start + place * golden) % 1;
  });
  return out;
}

/** `spread` is how much luck there is around the levels: people of several batches share a task's level. */
export const successes = (rates: readonly number[], levels: readonly number[], spread: number, draw: Draw): boolean[] =>
  rates.map((rate, index) => {
    const level = (levels[index] ?? 0) + draw.normal() * spread;
    return level - Math.floor(level) < rate;
  });
