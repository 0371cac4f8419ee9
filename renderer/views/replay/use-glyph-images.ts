import { type CSSProperties, useMemo, useSyncExternalStore } from 'react';
import { glyphOf, type SourceLook } from '../../../shared/report/source-look.ts';
import { useMedia } from '../../use-media.ts';

/**
 * The glyphs of the columns as images, `--glyph-0` on. They stand in every row, and an element that draws costs much more
 * of a frame than a background does.
 */
export function useGlyphImages(looks: readonly SourceLook[]): CSSProperties {
  const theme = useSyncExternalStore(onTheme, themeNow);
  const forced = useMedia('(forced-colors: active)');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme gives the colours
  return useMemo(() => {
    const tokens = getComputedStyle(document.documentElement);
    const ink = getComputedStyle(document.body).color;
    const colourOf = (look: SourceLook) => (forced ? ink : tokens.getPropertyValue(`--${look.colour}`));
    return Object.fromEntries(looks.map((look, column) => [`--glyph-${column}`, glyphImage(look, colourOf(look))]));
  }, [looks, theme, forced]);
}

/** Pixels: sharp at 0.5rem on a screen of three pixels to one, at 200%. */
const SIZE = 64;
/** Outlines stand in a square of 10, and a stroke reaches over its edge. */
const ROOM = 11.5;

/** Drawn as pixels: for an image that is a drawing the browser makes a page of its own, which takes longer than a row does. */
function glyphImage(look: SourceLook, colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const pen = canvas.getContext('2d');
  if (pen === null) return 'none';
  const { outline, open, half } = glyphOf(look);
  pen.scale(SIZE / ROOM, SIZE / ROOM);
  pen.translate((ROOM - 10) / 2, (ROOM - 10) / 2);
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  if (open) pen.stroke(new Path2D(outline));
  else pen.fill(new Path2D(outline));
  if (half !== null) pen.fill(new Path2D(half));
  return `url("${canvas.toDataURL()}")`;
}

function themeNow(): string | undefined {
  return document.documentElement.dataset.theme;
}

function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
