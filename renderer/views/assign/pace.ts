import type { JudgementView } from '../../../shared/contract/outputs.ts';

export interface Pace {
  /** Median seconds of reading and work on a submitted item; null without any that was timed. */
  medianSeconds: number | null;
  /** Hours that the open items take at this pace; null where there is none. */
  hoursLeft: number | null;
  /** Answered after that person had seen the sources. */
  afterSources: number;
}

/** How fast each annotator works on blind items. */
export function paceOf(judgements: readonly JudgementView[]): ReadonlyMap<string, Pace> {
  const byName = new Map<string, JudgementView[]>();
  for (const judgement of judgements)
    byName.set(judgement.annotator, [...(byName.get(judgement.annotator) ?? []), judgement]);
  return new Map(
    [...byName].map(([name, own]) => {
      const seconds = own.flatMap((each) => (each.state === 'submitted' && each.seconds !== null ? each.seconds : []));
      const medianSeconds = median(seconds);
      const open = own.filter(({ state }) => state === 'pending' || state === 'draft').length;
      return [
        name,
        {
          medianSeconds,
          hoursLeft: medianSeconds === null ? null : (open * medianSeconds) / 3600,
          afterSources: own.filter(({ afterSources }) => afterSources).length,
        },
      ];
    }),
  );
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
