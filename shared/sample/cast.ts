import type { Rater } from './answers.ts';
import type { SimulatorFamily } from './lines.ts';

/** The simulators of the sample: invented labels, each with its own way of talking and of answering a survey. */
export interface CastSimulator {
  label: string;
  family: SimulatorFamily;
  /** Added to the success rate of every task. */
  edge: number;
  rater: Rater;
}

export const cast: readonly CastSimulator[] = [
  {
    label: 'courteous-large',
    family: 'courteous',
    edge: 0.05,
    rater: { noise: 0.05, leniency: 0.02, pull: 0.72, centre: 0.84, skips: 0 },
  },
  {
    label: 'courteous-mini',
    family: 'brief',
    edge: 0.02,
    rater: { noise: 0.07, leniency: 0, pull: 0.66, centre: 0.8, skips: 0.01 },
  },
  {
    label: 'persona-tuned',
    family: 'persona',
    edge: -0.03,
    rater: { noise: 0.08, leniency: 0.02, pull: 0.35, centre: 0.75, skips: 0.01 },
  },
  {
    label: 'terse-8b',
    family: 'terse',
    edge: -0.05,
    rater: { noise: 0.16, leniency: 0, pull: 0.6, centre: 0.72, skips: 0.05 },
  },
];

export const runs = [1, 2, 3] as const;
export const batches = [1, 2, 3] as const;

/** Key endings of the human file. */
export const batchSuffix = { 1: '', 2: '_ann2', 3: '_ann3' } as const;

/** A participant who has just had the conversation. */
export const participant: Rater = { noise: 0.07, leniency: 0, pull: 0, centre: 0, skips: 0.03 };
export const secondHuman: Rater = { noise: 0.07, leniency: -0.01, pull: 0.05, centre: 0.7, skips: 0.02 };

export interface CastAnnotator {
  name: string;
  rater: Rater;
  /** Share of items that are read at all; the others are answered anyhow. */
  reads: number;
  /** Minutes per conversation: least and most. */
  minutes: readonly [number, number];
  /** Share of items with a free text. */
  remarks: number;
}

export const annotators: readonly CastAnnotator[] = [
  {
    name: 'Ada',
    rater: { noise: 0.13, leniency: -0.02, pull: 0, centre: 0, skips: 0 },
    reads: 1,
    minutes: [2.5, 7],
    remarks: 0.6,
  },
  {
    name: 'Ben',
    rater: { noise: 0.16, leniency: 0.04, pull: 0.08, centre: 0.7, skips: 0 },
    reads: 1,
    minutes: [2, 5.5],
    remarks: 0.4,
  },
  {
    name: 'Cleo',
    rater: { noise: 0.2, leniency: 0, pull: 0.2, centre: 0.6, skips: 0 },
    reads: 0.3,
    minutes: [0.2, 0.8],
    remarks: 0.05,
  },
];
