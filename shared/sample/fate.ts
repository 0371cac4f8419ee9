import type { Draw } from './draw.ts';
import type { TaskLines } from './lines.ts';
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
export const humanSuccess = [0.26, 0.38, 0.55, 0.68, 0.8] as const;

/** The ways to fail that a task leaves open, with weights by who the customer is. */
function failures(task: TaskLines, { kind, family }: Voice): [Fate, number][] {
  const human = kind === 'human';
  const [goal] = task.goals;
  const weights: [Fate, number][] = [
    ['transfer', 2],
    ['gave_up', human ? 5 : family === 'persona' ? 1.5 : 0],
    ['stuck', family === 'terse' ? 3 : 0],
  ];
  if (task.goals.length > 1) weights.push(['skipped_second', human ? 3 : 2]);
  if (goal?.options !== undefined && goal.refusal === undefined) weights.push(['wrong_option', 4]);
  if (goal?.refusal === undefined && task.pay.length > 1 && goal?.kind !== 'payment') weights.push(['wrong_pay', 3]);
  weights.push(goal?.refusal === undefined ? ['misrefused', 2] : ['caved', human ? 3 : 5]);
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
 * Whether each task succeeds: one low-discrepancy number per task and round, so that every difficulty bin of every
 * batch comes near its rate and human batches differ by little, as people of one pool do.
 *
 * @param rates success rate per task, 0 to 1
 */
export function drawSuccesses(rates: readonly number[], draw: Draw): boolean[] {
  const golden = 0.6180339887498949;
  const start = draw.next();
  const order = rates.map((rate, index) => ({ rate, index })).sort((a, b) => a.rate - b.rate || a.index - b.index);
  const out: boolean[] = rates.map(() => false);
  order.forEach(({ rate, index }, place) => {
    const level = (start + place * golden + draw.normal() * 0.05) % 1;
    out[index] = (level + 1) % 1 < rate;
  });
  return out;
}
