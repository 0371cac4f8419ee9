import { glyphOf, type SourceLook } from '../../../shared/report/source-look.ts';

interface MarkerProps {
  look: SourceLook;
  x: number;
  y: number;
  /** Across, in px. */
  size?: number;
}

/** A source's glyph as a plot's point: its colour, a paper-coloured edge so that overlaps stay readable. */
export function Marker({ look, x, y, size = 9 }: MarkerProps) {
  const scale = size / 10;
  const { outline, open, half } = glyphOf(look);
  return (
    <g data-source={look.colour} transform={`translate(${x - size / 2} ${y - size / 2}) scale(${scale})`}>
      <path
        d={outline}
        style={
          open
            ? { fill: 'var(--paper)', stroke: 'var(--c)', strokeWidth: 2 }
            : { fill: 'var(--c)', stroke: 'var(--paper)', strokeWidth: 1.5, paintOrder: 'stroke' }
        }
      />
      {half !== null && <path d={half} style={{ fill: 'var(--c)' }} />}
    </g>
  );
}
