import type { ItemKind } from '../domain/annotation.ts';
import { CANNOT_TELL } from '../instrument/built-in.ts';
import { counts, type Judgement } from './judgement.ts';

/** A choice between a person and a simulator, coded by truth. */
export interface Trial {
  readonly item: string;
  readonly task: string;
  readonly annotator: string;
  /** The simulator. */
  readonly source: string;
  readonly humanSide: 'A' | 'B';
  /** true: the simulator was taken for the human; null: cannot tell. */
  readonly took: boolean | null;
  readonly confidence: number | null;
}

/** Submitted first judgements of one kind where exactly one side is human and the verdict is A, B or "cannot tell". */
export function trialsOf(judgements: readonly Judgement[], kind: ItemKind): Trial[] {
  return judgements.flatMap((judgement) => {
    const { a, b, item, task, annotator, answers } = judgement;
    const verdict = answers.verdict;
    if (judgement.kind !== kind || !counts(judgement) || b === null || a.human === b.human) return [];
    if (verdict !== 'A' && verdict !== 'B' && verdict !== CANNOT_TELL) return [];
    const humanSide = a.human ? 'A' : 'B';
    const source = (a.human ? b : a).source;
    const took = verdict === CANNOT_TELL ? null : verdict !== humanSide;
    return [{ item, task, annotator, source, humanSide, took, confidence: confidenceOf(answers) }];
  });
}

/** 1 a guess .. 5 certain; null where it was not given. */
export function confidenceOf({ confidence }: Judgement['answers']): number | null {
  const value = Number(confidence);
  return confidence !== undefined && value >= 1 && value <= 5 ? value : null;
}

/** Names in order, each once. */
export const namesIn = <Row>(rows: readonly Row[], name: (row: Row) => string): string[] =>
  [...new Set(rows.map(name))].sort((x, y) => (x < y ? -1 : 1));
