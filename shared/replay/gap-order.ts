import type { Pair } from './align.ts';
import type { TurnProfile } from './profile.ts';

/**
 * Between two matches, turns without a partner may stand in any order that keeps that of each side. The farewells with which a
 * side ends such a stretch go behind what the other side still says in it.
 */
export function farewellsLast(pairs: readonly Pair[], a: readonly TurnProfile[], b: readonly TurnProfile[]): Pair[] {
  const ordered: Pair[] = [];
  let stretch: Pair[] = [];
  const close = (): void => {
    // read from the end: a farewell counts while nothing but farewells of its side follow it
    const ends = new Set<Pair>();
    let [sideA, sideB] = [true, true];
    for (const pair of stretch.toReversed()) {
      const farewell = (pair.a === null ? b[pair.b ?? -1] : a[pair.a])?.stage === 'close';
      if (pair.a === null) sideB &&= farewell;
      else sideA &&= farewell;
      if (pair.a === null ? sideB : sideA) ends.add(pair);
    }
    ordered.push(...stretch.filter((pair) => !ends.has(pair)), ...stretch.filter((pair) => ends.has(pair)));
    stretch = [];
  };
  for (const pair of pairs) {
    if (pair.a === null || pair.b === null) {
      stretch.push(pair);
      continue;
    }
    close();
    ordered.push(pair);
  }
  close();
  return ordered;
}
