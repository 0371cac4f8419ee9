import type { SimulatorFamily } from './lines.ts';

/**
 * How a customer behaves: probabilities per occasion, 0 to 1. `pushes` is how often a refusal is fought at most.
 */
export interface Habits {
  /** Says no more than hello first. */
  hello: number;
  /** Hands over identifiers with the request. */
  frontload: number;
  /** Does not have the user id, mail or number that is asked for. */
  lost: number;
  /** Mistypes it. */
  wrong: number;
  hesitate: number;
  askOptions: number;
  askPrice: number;
  askWhen: number;
  /** Asks what a question means before answering it. */
  clarify: number;
  pushback: number;
  pushes: number;
  /** Chooses, then chooses again. */
  pivot: number;
  /** Gives a reason for a choice. */
  because: number;
  /** Asks something instead of saying yes. */
  wait: number;
  aside: number;
  /** Shows feelings when something goes wrong. */
  vent: number;
  /** Acknowledges what was done. */
  ack: number;
  thanks: number;
  impatient: number;
  blame: number;
  /** Talks like the agent. */
  confuse: number;
  /** Little words before and after a line. */
  prefix: number;
  suffix: number;
}

const person: Habits = {
  hello: 0.12,
  frontload: 0.12,
  lost: 0.28,
  wrong: 0.16,
  hesitate: 0.35,
  askOptions: 0.45,
  askPrice: 0.35,
  askWhen: 0.35,
  clarify: 0.25,
  pushback: 0.88,
  pushes: 2,
  pivot: 0.3,
  because: 0.3,
  wait: 0.3,
  aside: 0.3,
  vent: 0.2,
  ack: 0.3,
  thanks: 0.45,
  impatient: 0.12,
  blame: 0.06,
  confuse: 0,
  prefix: 0.12,
  suffix: 0.1,
};

export type Mood = 'plain' | 'curt' | 'chatty' | 'grumpy' | 'unsure';

export const humanHabits: Record<Mood, Habits> = {
  plain: person,
  curt: {
    ...person,
    frontload: 0.2,
    askWhen: 0.15,
    clarify: 0.12,
    because: 0.05,
    aside: 0.05,
    thanks: 0.2,
    suffix: 0.03,
  },
  chatty: { ...person, hello: 0.25, because: 0.6, aside: 0.8, vent: 0.12, thanks: 0.75, wait: 0.4, suffix: 0.3 },
  grumpy: { ...person, pushback: 1, pushes: 3, vent: 0.5, thanks: 0.15, impatient: 0.35, blame: 0.22, suffix: 0.03 },
  unsure: {
    ...person,
    lost: 0.5,
    wrong: 0.25,
    hesitate: 0.75,
    clarify: 0.5,
    wait: 0.5,
    pivot: 0.45,
    vent: 0.3,
    suffix: 0.15,
  },
};

/** Never in doubt, never in the way. */
const smooth: Habits = {
  ...person,
  hello: 0,
  lost: 0,
  wrong: 0,
  hesitate: 0.08,
  askOptions: 0.1,
  askPrice: 0.2,
  clarify: 0.08,
  pushback: 0.35,
  pushes: 1,
  pivot: 0,
  because: 0.1,
  wait: 0.1,
  aside: 0,
  vent: 0.1,
  ack: 0,
  thanks: 1,
  impatient: 0,
  blame: 0,
};

export const simulatorHabits: Record<SimulatorFamily, Habits> = {
  courteous: { ...smooth, frontload: 0.8, prefix: 0.55, suffix: 0.28, vent: 0.25 },
  brief: { ...smooth, frontload: 0.5, askWhen: 0.15, because: 0.05, confuse: 0.01, prefix: 0.4, suffix: 0.15 },
  persona: {
    ...person,
    hello: 0.05,
    frontload: 0.22,
    lost: 0.22,
    wrong: 0.05,
    hesitate: 0.3,
    pivot: 0.18,
    aside: 0.22,
    wait: 0.2,
    thanks: 0.7,
    ack: 0.12,
    impatient: 0.03,
    blame: 0.03,
    prefix: 0.1,
    suffix: 0.08,
  },
  terse: {
    ...smooth,
    frontload: 0.35,
    askPrice: 0.1,
    askWhen: 0.08,
    pushback: 0.6,
    vent: 0.2,
    because: 0,
    thanks: 0.2,
    wait: 0.05,
    confuse: 0.12,
    prefix: 0,
    suffix: 0,
  },
};
