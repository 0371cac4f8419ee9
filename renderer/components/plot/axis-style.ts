/** Props that give recharts' axes and grids the look of every plot: hairlines, 11 px text, no frame. */
export const axisStyle = {
  stroke: 'var(--axis)',
  tickLine: false,
  axisLine: false,
  tick: { fill: 'var(--ink-3)', fontSize: 11 },
} as const;

export const gridStyle = { stroke: 'var(--grid)' } as const;

/** Intervals as lines without caps, which stand still. */
export const whiskerStyle = { width: 0, strokeWidth: 2, isAnimationActive: false } as const;
