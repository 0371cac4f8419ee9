import { mean } from './mean-std.ts';
import type { ReferenceDraw } from './reference-draw.ts';
import { FIELD_LEVELS } from './survey-answers.ts';

/** A missing answer of the other rater: drawn as in the reference, its expectation, or left out. */
export type Fill = 'reference' | 'mean' | 'omit';

/**
 * What stands for |h - l| when the other rater's answer l is missing: a number, or null to leave the term out.
 * `field` is the index of the question, `human` the normalised answer h.
 */
export type MissingTerm = (field: number, human: number) => number | null;

/** The exact expectation of the reference's draw: the mean of |h - v| over the question's distinct values v. */
export const meanTerm: MissingTerm = (field, human) =>
  mean((FIELD_LEVELS[field] ?? []).map((value) => Math.abs(human - value)));

export const omitTerm: MissingTerm = () => null;

/** The reference's random draw; the generator lives through a whole model. */
export function drawnTerm(draw: ReferenceDraw): MissingTerm {
  return (field, human) => {
    const levels = FIELD_LEVELS[field] ?? [];
    return Math.abs(human - (levels[draw.index(levels.length)] as number));
  };
}
