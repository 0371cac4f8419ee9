import { createElement } from 'react';
import { formatWords } from '../../format-words.ts';
import { filterQuery } from '../../router/filter-address.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp } from '../../use-services.ts';
import { SourceName } from '../source/source-name.tsx';
import type { Entry, EntryGroup } from './entry.ts';
import { settingEntries } from './setting-entries.ts';

const shown = 6;
/** Among so many tasks with these letters is the one whose key was typed out. */
const looked = 100;

/**
 * What a study has by name: tasks, sources, annotators, and the files that it can be exported to; and values of settings. Asked
 * for only once something is typed; an annotator's session has the settings alone.
 */
export function useFoundEntries(query: string): EntryGroup[] {
  const change = useApp((app) => app.change);
  const sources = useApp((app) => app.sources);
  const hasStudy = useApp((app) => app.study !== null);
  const alone = useApp((app) => app.session?.role === 'annotator');
  const words = query.trim();
  const asks = hasStudy && !alone && words !== '';
  const tasks = useAnswer('tasks.list', asks ? { query: words, limit: looked } : null);
  const people = useAnswer('annotators.list', asks ? {} : null);
  const formats = useAnswer('export.formats', asks ? {} : null);
  const group = (key: string, heading: string, entries: readonly Entry[]): EntryGroup => ({
    ...{ key, heading, entries: asks || key === 'settings' ? entries : [], most: shown, typed: true },
  });
  return [
    group(
      'tasks',
      t('keys.paletteTasks'),
      (tasks.data?.tasks ?? []).map(({ key, about }) => ({
        id: `task ${key}`,
        text: `${key} ${about ?? ''}`,
        icon: 'replay',
        label: about === null ? key : `${key} · ${about}`,
        act: () => navigate(href('replay', key)),
      })),
    ),
    group(
      'sources',
      t('keys.paletteSources'),
      sources.map(({ id, label }) => ({
        id: `source ${id}`,
        text: label,
        icon: 'library',
        label: createElement(SourceName, { id }),
        act: () => navigate(href('library', null, filterQuery({ sources: [id] }))),
      })),
    ),
    group(
      'annotators',
      t('keys.paletteAnnotators'),
      (people.data ?? []).map(({ name, items, submitted }) => ({
        id: `annotator ${name}`,
        text: name,
        icon: 'people',
        label: `${name} · ${t('keys.paletteSubmitted', submitted, items)}`,
        act: () => navigate(href('annotators')),
      })),
    ),
    group(
      'exports',
      t('keys.paletteExports'),
      (formats.data ?? []).map(({ id, title }) => ({
        id: `export ${id}`,
        text: `${formatWords(id, 'title', title)} ${t('export.title')} export ${title} ${id}`,
        icon: 'export',
        label: formatWords(id, 'title', title),
        act: () => navigate(href('export', null, { format: id })),
      })),
    ),
    group(
      'settings',
      t('settings.title'),
      settingEntries((changed) => void change(changed)),
    ),
  ];
}
