import type { FieldMapping, MappingChange } from '../domain/mapping.ts';
import type { FileSample } from './format.ts';

/** What a shape looks like when nothing is set: the fields of a message, and nothing of the rest. */
export function mappingOf(shape: MappingChange): FieldMapping {
  return {
    messages: 'messages',
    role: 'role',
    content: 'content',
    roles: {},
    kind: 'human',
    id: null,
    source: null,
    domain: null,
    task: null,
    run: null,
    reward: null,
    ratings: {},
    annotator: null,
    item: null,
    dimension: null,
    value: null,
    ...shape,
  };
}

/** What reading a stored record needs of its mapping; the rest is used once, while it is imported. */
const kept = ['messages', 'role', 'content', 'roles', 'reward', 'ratings'] as const;

/** Name of a reader with its mapping: the format's id alone where nothing differs from its own shape. */
export function readerName(id: string, mapping: FieldMapping, shape: FieldMapping): string {
  const different = kept.filter((name) => JSON.stringify(mapping[name]) !== JSON.stringify(shape[name]));
  if (different.length === 0) return id;
  return `${id}?${JSON.stringify(Object.fromEntries(different.map((name) => [name, mapping[name]])))}`;
}

/** The mapping that a reader's name carries; null when it is none. */
export function mappingInName(name: string): { id: string; change: MappingChange } | null {
  const mark = name.indexOf('?');
  if (mark < 0) return null;
  try {
    const change = JSON.parse(name.slice(mark + 1)) as MappingChange;
    return isMapping(change) ? { id: name.slice(0, mark), change } : null;
  } catch {
    return null;
  }
}

/** A reader's name without its mapping, for showing. */
export function formatName(name: string): string {
  const mark = name.indexOf('?');
  return mark < 0 ? name : name.slice(0, mark);
}

function isMapping(change: unknown): change is MappingChange {
  if (typeof change !== 'object' || change === null || Array.isArray(change)) return false;
  return kept.every((name) => {
    const value = (change as Record<string, unknown>)[name];
    if (value === undefined) return true;
    if (name !== 'roles' && name !== 'ratings')
      return typeof value === 'string' || (name === 'reward' && value === null);
    return (
      typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'string')
    );
  });
}

/** The first records of a file, without what only frames it. */
export function sampledRecords({ container, records }: FileSample) {
  return records.filter(({ key }) => container !== 'listed' || key === null).map(({ value }) => value);
}
