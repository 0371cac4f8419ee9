import { glyphOf, type SourceLook } from '../../../shared/report/source-look.ts';
import styles from './source.module.css';

/** Stands wherever the source's colour does; decoration, the name is beside it. */
export function SourceGlyph({ look }: { look: SourceLook }) {
  const { outline, open, half } = glyphOf(look);
  return (
    <svg className={styles.glyph} viewBox="-0.5 -0.5 11 11" data-source={look.colour} aria-hidden="true">
      <path d={outline} className={open ? styles.open : undefined} />
      {half !== null && <path d={half} />}
    </svg>
  );
}
