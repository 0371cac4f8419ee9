import type { CSSProperties } from 'react';
import { glyphOf, type SourceLook } from '../../../shared/report/source-look.ts';

/** The glyphs of the columns as masks, `--glyph-0` on: where columns are stacked one stands before each turn without an element of its own. */
export function glyphMasks(looks: readonly SourceLook[]): CSSProperties {
  return Object.fromEntries(looks.map((look, column) => [`--glyph-${column}`, maskOf(look)]));
}

function maskOf(look: SourceLook): string {
  const { outline, open, half } = glyphOf(look);
  const line = `<path d='${outline}'${open ? " fill='none' stroke='#000' stroke-width='1.5'" : ''}/>`;
  const filled = half === null ? '' : `<path d='${half}'/>`;
  const image = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-0.5 -0.5 11 11'>${line}${filled}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(image)}")`;
}
