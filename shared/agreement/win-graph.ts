/** Why Bradley-Terry strengths do not exist, named by item index. */
export interface WinObstacles {
  /** Items that were compared but never preferred: their strength runs to minus infinity. */
  readonly neverWon: readonly number[];
  /** Items that were compared but always preferred. */
  readonly neverLost: readonly number[];
  /** Items never compared with any other. */
  readonly neverCompared: readonly number[];
  /** Groups within which every item can be reached by a chain of wins; more than one group means no finite strengths. */
  readonly groups: readonly (readonly number[])[];
}

/** Strongly connected groups of the graph with an edge i -> j where wins[i][j] > 0, and who causes a split. O(n^3) at worst. */
export function winObstacles(wins: readonly (readonly number[])[]): WinObstacles {
  const all = wins.map((_, i) => i);
  const beats = (i: number, j: number): boolean => (wins[i]?.[j] ?? 0) > 0;
  const won = (i: number): boolean => all.some((j) => j !== i && beats(i, j));
  const lost = (i: number): boolean => all.some((j) => j !== i && beats(j, i));
  const reach = all.map((from) => {
    const seen = new Set([from]);
    for (const i of seen) for (const j of all) if (beats(i, j)) seen.add(j);
    return seen;
  });
  const groups: number[][] = [];
  for (const i of all) {
    const group = groups.find(([first]) => first !== undefined && reach[first]?.has(i) && reach[i]?.has(first));
    if (group) group.push(i);
    else groups.push([i]);
  }
  return {
    neverWon: all.filter((i) => lost(i) && !won(i)),
    neverLost: all.filter((i) => won(i) && !lost(i)),
    neverCompared: all.filter((i) => !won(i) && !lost(i)),
    groups,
  };
}
