import type { Settings } from '../../shared/contract/outputs.ts';

type Look = Pick<Settings, 'theme' | 'textSize' | 'density'>;

/** What the system asks for when the setting is `system`. */
function systemTheme(): 'light' | 'dark' | 'contrast' {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts theme, text size (per cent) and density on the root element, where the tokens read them. */
export function applyLook({ theme, textSize, density }: Look): void {
  const root = document.documentElement;
  root.dataset.theme = theme === 'system' ? systemTheme() : theme;
  root.dataset.density = density;
  root.style.fontSize = `${textSize}%`;
}

/** Calls back when the system's own preference changes. Returns the function that stops. */
export function onSystemTheme(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
