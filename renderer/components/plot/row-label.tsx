/** About the width of a character at the plots' 11 px. */
const characterWidth = 6.2;
const gap = 12;

/** Room for the labels of rows at the left of a plot: what the longest needs, but no more than a third or so. */
export function labelWidth(labels: readonly string[], width: number): number {
  const longest = Math.max(0, ...labels.map(({ length }) => length));
  return Math.min(width * 0.36, Math.max(110, longest * characterWidth + gap));
}

/** Cut in the middle, where names of models and people differ least. */
export function cutLabel(label: string, room: number): string {
  const most = Math.max(3, Math.floor((room - gap) / characterWidth));
  if (label.length <= most) return label;
  const kept = most - 1;
  return `${label.slice(0, Math.ceil(kept / 2))}…${label.slice(label.length - Math.floor(kept / 2))}`;
}

interface RowLabelProps {
  label: string;
  y: number;
  room: number;
}

/** The label of a row at the left edge of a plot. The whole of it stands in the tooltip and in the plot's description. */
export function RowLabel({ label, y, room }: RowLabelProps) {
  const shown = cutLabel(label, room);
  return (
    <text x={0} y={y} fill="var(--ink)">
      {shown !== label && <title>{label}</title>}
      {shown}
    </text>
  );
}
