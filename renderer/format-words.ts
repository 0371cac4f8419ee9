import { t } from './strings/index.ts';

/** In the language of the screen where it has words for a format, as the format says otherwise. */
export function formatWords(id: string, part: 'title' | 'description', fallback: string): string {
  const words = { title: t('export.formatTitle', id), description: t('export.formatDescription', id) };
  return words[part] || fallback;
}
