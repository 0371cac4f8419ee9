import { glyphOf, type SourceLook } from '../../../shared/report/source-look.ts';
import styles from './legend.module.css';

/** What a glyph or a ground of a plot stands for. */
export interface LegendEntry {
  label: string;
  look?: SourceLook;
  /** A CSS colour, where it is no source. */
  fill?: string;
}

export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ label, look, fill }) => (
        <li key={label} data-legend="">
          <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden="true" data-source={look?.colour}>
            {look ? <Glyph look={look} /> : <rect width={10} height={10} style={{ fill, stroke: 'var(--ink-2)' }} />}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function Glyph({ look }: { look: SourceLook }) {
  const { outline, open, half } = glyphOf(look);
  return (
    <>
      <path d={outline} style={open ? { fill: 'none', stroke: 'var(--c)', strokeWidth: 1.5 } : { fill: 'var(--c)' }} />
      {half !== null && <path d={half} style={{ fill: 'var(--c)' }} />}
    </>
  );
}
