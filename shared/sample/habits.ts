import type { SimulatorFamily } from './lines.ts';

/**
 * How a customer behaves: probabilities per occasion, 0 to 1. `pushes` is how often a refusal is fought at most.
 */
export interface Habits {
  hello: number;
  frontload: number;
  lost: number;
  wrong: number;
  hesitate: number;
  askOptions: number;
  askPrice: number;
  askWhen: number;
  clarify: number;
  pushback: number;
  pushes: number;
  pivot: number;
  wait: number;
  aside: number;
  thanks: number;
  impatient: number;
  blame: number;
  confuse: number;
  prefix: number;
  suffix: number;
}

const silent: Habits = {
  hello: 0,
  frontload: 0,
  lost: 0,
  wrong: 0,
  hesitate: 0,
  askOptions: 0,
  askPrice: 0,
  askWhen: 0,
  clarify: 0,
  pushback: 0,
  pushes: 0,
  pivot: 0,
  wait: 0,
  aside: 0,
  thanks: 0,
  impatient: 0,
  blame: 0,
  confuse: 0,
  prefix: 0,
  suffix: 0,
};

export type Mood = 'plain' | 'curt' | 'chatty' | 'grumpy' | 'unsure';

const person: Habits = {
  ...silent,
  hello: 0.12,
  frontload: 0.12,
  lost: 0.25,
  wrong: 0.16,
  hesitate: 0.3,
  askOptions: 0.4,
  askPrice: 0.35,
  askWhen: 0.35,
  clarify: 0.18,
  pushback: 0.85,
  pushes: 2,
  pivot: 0.25,
  wait: 0.3,
  aside: 0.3,
  thanks: 0.45,
  impatient: 0.12,
  blame: 0.05,
};

export const humanHabits: Record<Mood, Habits> = {
  plain: person,
  curt: {
    ...person,
    hello: 0.04,
    frontload: 0.2,
    askWhen: 0.15,
    clarify: 0.1,
    aside: 0.08,
    thanks: 0.2,
    hesitate: 0.15,
  },
  chatty: { ...person, hello: 0.25, askWhen: 0.5, aside: 0.75, thanks: 0.75, wait: 0.4, impatient: 0.04 },
  grumpy: { ...person, pushback: 1, pushes: 3, thanks: 0.15, impatient: 0.35, blame: 0.25, wait: 0.4, aside: 0.3 },
  unsure: { ...person, lost: 0.5, wrong: 0.25, hesitate: 0.75, clarify: 0.45, wait: 0.5, pivot: 0.4, askOptions: 0.6 },
};

export const simulatorHabits: Record<SimulatorFamily, Habits> = {
  courteous: {
    ...silent,
    frontload: 0.8,
    askPrice: 0.12,
    askWhen: 0.3,
    pushback: 0.3,
    pushes: 1,
    thanks: 1,
    prefix: 0.7,
    suffix: 0.6,
  },
  brief: {
    ...silent,
    frontload: 0.55,
    askPrice: 0.08,
    askWhen: 0.12,
    pushback: 0.3,
    pushes: 1,
    thanks: 1,
    confuse: 0.01,
    prefix: 0.45,
    suffix: 0.15,
  },
  persona: {
    ...person,
    hello: 0.05,
    frontload: 0.2,
    lost: 0.2,
    wrong: 0.05,
    hesitate: 0.25,
    clarify: 0.14,
    pivot: 0.15,
    aside: 0.2,
    thanks: 0.7,
    impatient: 0.02,
    blame: 0.01,
    wait: 0.2,
  },
  terse: { ...silent, frontload: 0.4, askOptions: 0.1, pushback: 0.5, pushes: 1, thanks: 0.2, confuse: 0.12 },
};
