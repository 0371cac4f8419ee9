import { clusterInfluence, clusterMean, influenceSe } from '../stats/cluster-mean.ts';
import type { PreparedDimension } from './prepared-dimension.ts';
import { ItemTable, type StudyIndex, studyIndex } from './study-index.ts';

/** How one annotator agrees with the rest, on alpha's own scale and pooled over questions. */
export interface AnnotatorAgreement {
  readonly annotator: string;
  /** Items shared with at least one other annotator. */
  readonly sharedItems: number;
  /** 1 - mean distance of this annotator's ratings to the others' on the same items; 1 full agreement, 0 chance. null without overlap. */
  readonly withOthers: number | null;
  /** The same among the others, this annotator left out; null where no two others share an item. */
  readonly amongOthers: number | null;
  /** amongOthers - withOthers: what agreement loses through this annotator. */
  readonly gap: number | null;
  /** Standard error of the gap, clustered by item. */
  readonly gapSe: number | null;
}

/**
 * Alpha taken apart by annotator. Distances are those of each question's alpha in units of its expected distance, so a rating's
 * mean distance to the other ratings of its item averages to 1 - alpha; here it is averaged over one annotator's ratings, and
 * over the rest without that annotator. A careless annotator has a wide gap; a hard question lowers both sides and leaves none.
 * Questions whose ratings do not vary say nothing and are left out. O(sum of r_i^2).
 */
export function annotatorAgreement(
  dimensions: readonly PreparedDimension[],
  index: StudyIndex = studyIndex(dimensions),
): AnnotatorAgreement[] {
  const own = new ItemTable(index);
  const rest = new ItemTable(index);
  for (const dimension of dimensions) collect(dimension, index, own, rest);
  return index.annotators.map((annotator, a) => {
    const mine = clusterInfluence(own.sums[a] as Float64Array, own.counts[a] as Float64Array);
    const theirs = clusterInfluence(rest.sums[a] as Float64Array, rest.counts[a] as Float64Array);
    const shared = clusterMean(own.sums[a] as Float64Array, own.counts[a] as Float64Array)?.clusters ?? 0;
    const both = mine && theirs;
    return {
      annotator,
      sharedItems: shared,
      withOthers: mine && 1 - mine.mean,
      amongOthers: theirs && 1 - theirs.mean,
      gap: both && mine.mean - theirs.mean,
      gapSe:
        both &&
        influenceSe(
          mine.of.map((u, i) => u - (theirs.of[i] as number)),
          shared,
        ),
    };
  });
}

function collect(dimension: PreparedDimension, index: StudyIndex, own: ItemTable, rest: ItemTable): void {
  const { codes, distance } = dimension;
  if (!distance) return;
  const place = index.place(dimension);
  const present: number[] = [];
  const toOthers = new Float64Array(codes.raters);
  for (let row = 0; row < codes.items; row++) {
    present.length = 0;
    for (let j = 0; j < codes.raters; j++) if ((codes.codes[row * codes.raters + j] as number) >= 0) present.push(j);
    const r = present.length;
    if (r < 2) continue;
    const code = (j: number): number => codes.codes[row * codes.raters + j] as number;
    const item = place.items[row] as number;
    for (const a of present)
      toOthers[a] = present.reduce((sum, b) => sum + (b === a ? 0 : distance(code(a), code(b))), 0);
    const all = present.reduce((sum, b) => sum + (toOthers[b] as number), 0);
    for (let a = 0; a < codes.raters; a++) {
      const who = place.annotators[a] as number;
      if (code(a) < 0) rest.add(who, item, all / (r - 1), r);
      else {
        own.add(who, item, (toOthers[a] as number) / (r - 1));
        if (r > 2) rest.add(who, item, (all - 2 * (toOthers[a] as number)) / (r - 2), r - 1);
      }
    }
  }
}
