import { glyphPaths, type SourceLook } from '../../../shared/report/source-look.ts';
import styles from './source.module.css';

/** Stands wherever the source's colour does; decoration, the name is beside it. */
export function SourceGlyph({ look }: { look: SourceLook }) {
  return (
    <svg
      className={styles.glyph}
      viewBox="-0.5 -0.5 11 11"
      data-source={look.colour}
      data-hollow={look.hollow || undefined}
      aria-hidden="true"
    >
      <path d={glyphPaths[look.shape]} />
    </svg>
  );
}
