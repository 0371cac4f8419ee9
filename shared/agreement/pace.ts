import { median } from '../stats/quantile.ts';

/** Time that one annotator took for one item. */
export interface ItemTime {
  readonly annotator: string;
  readonly item: string;
  readonly seconds: number;
}

/** How quickly an annotator works, beside the study. */
export interface Pace {
  readonly annotator: string;
  readonly items: number;
  /** Median over the annotator's items. */
  readonly medianSeconds: number;
  /** The same over all items of all annotators. */
  readonly studySeconds: number;
  /** medianSeconds / studySeconds; null where the study's median is 0. */
  readonly share: number | null;
}

/** Pace of each annotator with a time, sorted by name. Medians, so that a night between two answers does not count. */
export function paces(times: readonly ItemTime[]): Pace[] {
  if (times.length === 0) return [];
  const studySeconds = median(times.map(({ seconds }) => seconds));
  const own = new Map<string, number[]>();
  for (const { annotator, seconds } of times) {
    const list = own.get(annotator);
    if (list) list.push(seconds);
    else own.set(annotator, [seconds]);
  }
  return [...own.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([annotator, seconds]) => {
      const medianSeconds = median(seconds);
      const share = studySeconds > 0 ? medianSeconds / studySeconds : null;
      return { annotator, items: seconds.length, medianSeconds, studySeconds, share };
    });
}
