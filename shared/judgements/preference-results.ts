import { NO_DIFFERENCE } from '../instrument/built-in.ts';
import { adjusted } from './adjusted.ts';
import { playerOf, wonByA } from './choice-results.ts';
import { type Chosen, type DecidedShare, decidedShare } from './decided-share.ts';
import { counts, type Judgement } from './judgement.ts';
import { type Contest, type Strengths, strengthsOf } from './strengths.ts';
import type { DrawPlan } from './task-interval.ts';
import { namesIn } from './trial.ts';

/** How often a simulator's conversation was found better than the human one of the same task, in one respect. */
export interface PreferenceRow extends DecidedShare {
  readonly dimension: string;
  readonly source: string;
}

export interface PreferenceResults {
  readonly judgements: number;
  readonly tasks: number;
  readonly dimensions: readonly { readonly dimension: string; readonly strengths: Strengths | null }[];
  /** p adjusted over all of them, sources and dimensions. */
  readonly rows: readonly PreferenceRow[];
}

interface Row extends Chosen {
  readonly dimension: string;
  readonly source: string;
}

/** null without a submitted preference. */
export function preferenceResults(judgements: readonly Judgement[], plan: DrawPlan): PreferenceResults | null {
  const given = judgements.filter((each) => each.kind === 'preference' && counts(each) && each.b !== null);
  if (given.length === 0) return null;
  const dimensions = [...new Set(given.flatMap(comparedDimensions))];
  const rows = given.flatMap(rowsOf);
  return {
    judgements: given.length,
    tasks: new Set(given.map(({ task }) => task)).size,
    dimensions: dimensions.map((dimension) => ({
      dimension,
      strengths: strengthsOf(
        given.flatMap((judgement) => contestOf(judgement, dimension)),
        plan,
      ),
    })),
    rows: adjusted(
      dimensions.flatMap((dimension) => {
        const here = rows.filter((row) => row.dimension === dimension);
        return namesIn(here, ({ source }) => source).map((source) => ({
          dimension,
          source,
          ...decidedShare(
            here.filter((row) => row.source === source),
            plan,
          ),
        }));
      }),
    ),
  };
}

/** Questions that compare the two sides; an instrument may ask others too. */
const comparedDimensions = ({ answers }: Judgement): string[] =>
  Object.keys(answers).filter((dimension) => wonByA(answers[dimension], NO_DIFFERENCE) !== null);

function rowsOf({ a, b, task, annotator, answers }: Judgement): Row[] {
  if (b === null || a.human === b.human) return [];
  const source = (a.human ? b : a).source;
  return Object.entries(answers).flatMap(([dimension, answer]) => {
    const won = wonByA(answer, NO_DIFFERENCE);
    if (won === null) return [];
    return [{ dimension, source, task, annotator, took: won === 0.5 ? null : (won === 1) !== a.human }];
  });
}

function contestOf({ a, b, task, answers }: Judgement, dimension: string): Contest[] {
  const won = wonByA(answers[dimension], NO_DIFFERENCE);
  return b === null || won === null ? [] : [{ task, first: playerOf(a), second: playerOf(b), won }];
}
