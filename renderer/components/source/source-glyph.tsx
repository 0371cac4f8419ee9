import type { GlyphShape, SourceLook } from './look.ts';
import styles from './source.module.css';

/** Outlines in a 10 px square, for `<path d>`; plots draw the same ones as markers. */
export const glyphPaths: Record<GlyphShape, string> = {
  circle: 'M9.5 5a4.5 4.5 0 11-9 0 4.5 4.5 0 019 0z',
  square: 'M1.8.8h6.4a1 1 0 011 1v6.4a1 1 0 01-1 1H1.8a1 1 0 01-1-1V1.8a1 1 0 011-1z',
  diamond: 'M5 0l5 5-5 5-5-5z',
  'triangle-up': 'M5 .5l4.8 8.7H.2z',
  'triangle-down': 'M.2 1h9.6L5 9.7z',
  cross: 'M3.5.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z',
};

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
