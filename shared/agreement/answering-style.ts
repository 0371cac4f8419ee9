import type { DimensionRatings } from './dimension-ratings.ts';

/** Fewest answered questions of an item for its answers to form a line. */
export const LEAST_QUESTIONS = 3;

/** How an annotator uses the form, whatever the others say. */
export interface AnsweringStyle {
  readonly annotator: string;
  readonly items: number;
  readonly ratings: number;
  /** Questions left open on items done. */
  readonly open: number;
  /** Share of items whose answers all stand at the same place on screen; null where places are not known. */
  readonly straightLining: { readonly share: number; readonly items: number } | null;
  /** Share of items that got this annotator's commonest set of answers; null with fewer than two items to compare. */
  readonly sameAnswers: { readonly share: number; readonly items: number } | null;
  /** Number of ratings per code of the question's scale. */
  readonly useOfScale: readonly {
    readonly dimension: string;
    readonly counts: readonly number[];
    readonly levelsUsed: number;
  }[];
}

interface Form {
  positions: (number | undefined)[];
  answers: string[];
}

/** Straight-lining, repeated answers and use of the scale of each annotator, sorted by name. O(ratings). */
export function answeringStyles(dimensions: readonly DimensionRatings[]): AnsweringStyle[] {
  const names = [...new Set(dimensions.flatMap(({ ratings }) => ratings.map((r) => r.annotator)))].sort();
  return names.map((annotator) => {
    const forms = new Map<string, Form>();
    let ratings = 0;
    let open = 0;
    const items = new Set<string>();
    const useOfScale = dimensions.map((dimension) => {
      const counts = new Map(dimension.scale.map((code) => [code, 0]));
      for (const { item, value, position, annotator: who } of dimension.ratings) {
        if (who !== annotator) continue;
        items.add(item);
        if (value === null) {
          open++;
          continue;
        }
        ratings++;
        counts.set(value, (counts.get(value) ?? 0) + 1);
        const form = forms.get(item) ?? { positions: [], answers: [] };
        form.positions.push(position);
        form.answers.push(`${dimension.dimension}=${value}`);
        forms.set(item, form);
      }
      const inOrder = [...dimension.scale].sort((a, b) => a - b).map((code) => counts.get(code) ?? 0);
      return { dimension: dimension.dimension, counts: inOrder, levelsUsed: inOrder.filter((n) => n > 0).length };
    });
    const lines = [...forms.values()].filter(({ answers }) => answers.length >= LEAST_QUESTIONS);
    return {
      annotator,
      items: items.size,
      ratings,
      open,
      straightLining: straightLining(lines),
      sameAnswers: sameAnswers(lines),
      useOfScale,
    };
  });
}

function straightLining(forms: readonly Form[]): AnsweringStyle['straightLining'] {
  const placed = forms.filter(({ positions }) => positions.every((p) => p !== undefined));
  if (placed.length === 0) return null;
  const straight = placed.filter(({ positions }) => positions.every((p) => p === positions[0]));
  return { share: straight.length / placed.length, items: placed.length };
}

function sameAnswers(forms: readonly Form[]): AnsweringStyle['sameAnswers'] {
  if (forms.length < 2) return null;
  const times = new Map<string, number>();
  for (const { answers } of forms) {
    const key = answers.join('\n');
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return { share: Math.max(...times.values()) / forms.length, items: forms.length };
}
