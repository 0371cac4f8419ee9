/** Props that give recharts' axes and grids the look of every plot: hairlines, 11 px text, no frame. */
export const axisStyle = {
  stroke: 'var(--axis)',
  tickLine: false,
  axisLine: false,
  tick: { fill: 'var(--ink-3)', fontSize: 11 },
} as const;

export const gridStyle = { stroke: 'var(--grid)' } as const;
