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

function glyphImage(look: SourceLook, colour: string): string {
  const { outline, open, half } = glyphOf(look);
  const drawn = open ? `fill='none' stroke='${colour}' stroke-width='1.5'` : `fill='${colour}'`;
  const filled = half === null ? '' : `<path d='${half}' fill='${colour}'/>`;
  const image = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-0.75 -0.75 11.5 11.5'><path d='${outline}' ${drawn}/>${filled}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(image)}")`;
}

function themeNow(): string | undefined {
  return document.documentElement.dataset.theme;
}

function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
