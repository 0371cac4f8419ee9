import type { LibraryFilter } from '../stores/library-store.ts';

/** A filter as part of the address, so that links, reload and the back button keep it; undefined for no filter. */
export function filterQuery(filter: LibraryFilter): { filter: string | undefined } {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined);
  return { filter: entries.length === 0 ? undefined : JSON.stringify(Object.fromEntries(entries)) };
}

/** The filter of an address; an address that nobody made with `filterQuery` filters nothing. */
export function filterOf(query: Readonly<Record<string, string>>): LibraryFilter {
  try {
    const filter: unknown = JSON.parse(query.filter ?? '{}');
    return typeof filter === 'object' && filter !== null && !Array.isArray(filter) ? filter : {};
  } catch {
    return {};
  }
}
