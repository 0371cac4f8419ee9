import type { SavedFilter } from '../../../shared/contract/outputs.ts';
import type { Source } from '../../../shared/domain/conversation.ts';
import type { LibraryFilter } from '../../stores/library-store.ts';
import type { PlainKey } from '../../strings/index.ts';

export interface QuickFilter {
  label: PlainKey;
  filter: LibraryFilter;
}

/** What people look for first: where people failed, whose survey is incomplete, what somebody flagged. */
export function quickFilters(sources: readonly Source[]): QuickFilter[] {
  const people = sources.filter(({ kind }) => kind === 'human').map(({ id }) => id);
  const failures: QuickFilter[] =
    people.length === 0 ? [] : [{ label: 'library.quick_failed', filter: { sources: people, reward: 'failure' } }];
  return [
    ...failures,
    { label: 'library.quick_incomplete', filter: { surveyComplete: false } },
    { label: 'library.quick_flagged', filter: { flagged: true } },
  ];
}

/** Equal as filters: the same members, in any order; members that are undefined do not count. */
export function sameFilter(a: LibraryFilter, b: LibraryFilter): boolean {
  return written(a) === written(b);
}

function written(filter: LibraryFilter): string {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.sort(([one], [other]) => one.localeCompare(other)));
}

/** Saved filters that mean something in this study. */
export function savedFor(filters: readonly SavedFilter[], study: string): SavedFilter[] {
  return filters.filter((saved) => saved.study === null || saved.study === study);
}

/** A filter under a name: it replaces the one of the same name. Ids of sources tie it to the study that gave them. */
export function withSaved(
  filters: readonly SavedFilter[],
  name: string,
  filter: LibraryFilter,
  study: string,
): SavedFilter[] {
  const owner = filter.sources === undefined ? null : study;
  return [...filters.filter((saved) => saved.name !== name), { name, filter, study: owner }];
}
