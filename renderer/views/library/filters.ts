import type { ConversationFacets } from '../../../shared/contract/outputs.ts';
import type { Source } from '../../../shared/domain/conversation.ts';
import type { LibraryFilter } from '../../stores/library-store.ts';
import { formatList, formatNumber, type PlainKey, t } from '../../strings/index.ts';

export interface FilterContext {
  sources: readonly Source[];
  facets: ConversationFacets | null;
}

/** One thing that the library can be narrowed by: a chip when set, an entry of the filter menu when not. */
export interface FilterKind {
  id: 'source' | 'domain' | 'task' | 'turns' | 'run' | 'batch' | 'reward' | 'survey' | 'kept' | 'flagged';
  label: PlainKey;
  members: readonly (keyof LibraryFilter)[];
  /** What it is set to, in words. */
  describe(filter: LibraryFilter, context: FilterContext): string;
  /** Whether this study has anything to choose from. */
  offered(context: FilterContext): boolean;
}

const always = () => true;
const yesNo = (value: boolean | undefined) => (value ? t('common.yes') : t('common.no'));

export const filterKinds: readonly FilterKind[] = [
  {
    id: 'source',
    label: 'library.source',
    members: ['sources'],
    describe: ({ sources = [] }, context) =>
      formatList(sources.map((id) => context.sources.find((source) => source.id === id)?.label ?? `#${id}`)),
    offered: ({ sources }) => sources.length > 1,
  },
  {
    id: 'domain',
    label: 'library.domain',
    members: ['domains'],
    describe: ({ domains = [] }) => formatList(domains),
    offered: ({ facets }) => (facets?.domains.length ?? 0) > 1,
  },
  { id: 'task', label: 'library.task', members: ['task'], describe: ({ task }) => task ?? '', offered: always },
  {
    id: 'turns',
    label: 'library.turns',
    members: ['minTurns', 'maxTurns'],
    describe: ({ minTurns, maxTurns }) => {
      if (minTurns === undefined) return t('library.atMost', formatNumber(maxTurns ?? 0));
      if (maxTurns === undefined) return t('library.atLeast', formatNumber(minTurns));
      return t('common.interval', formatNumber(minTurns), formatNumber(maxTurns));
    },
    offered: always,
  },
  {
    id: 'reward',
    label: 'library.reward',
    members: ['reward'],
    describe: ({ reward = 'none' }) => t(`library.reward_${reward}`),
    offered: always,
  },
  {
    id: 'survey',
    label: 'library.survey',
    members: ['surveyComplete'],
    describe: ({ surveyComplete }) => t(surveyComplete ? 'library.surveyComplete' : 'library.surveyIncomplete'),
    offered: always,
  },
  {
    id: 'kept',
    label: 'library.keep',
    members: ['kept'],
    describe: ({ kept }) => yesNo(kept),
    offered: always,
  },
  {
    id: 'flagged',
    label: 'library.flag',
    members: ['flagged'],
    describe: ({ flagged }) => yesNo(flagged),
    offered: always,
  },
  {
    id: 'run',
    label: 'library.run',
    members: ['run'],
    describe: ({ run }) => formatNumber(run ?? 0),
    offered: ({ facets }) => (facets?.runs.length ?? 0) > 1,
  },
  {
    id: 'batch',
    label: 'library.batch',
    members: ['batch'],
    describe: ({ batch }) => formatNumber(batch ?? 0),
    offered: ({ facets }) => (facets?.batches.length ?? 0) > 1,
  },
];

export function isSet(kind: FilterKind, filter: LibraryFilter): boolean {
  return kind.members.some((member) => filter[member] !== undefined);
}

/** The filter with this kind set to `values`, or taken away without any. Empty lists count as taken away. */
export function withFilter(
  filter: LibraryFilter,
  kind: FilterKind,
  values: Partial<LibraryFilter> = {},
): LibraryFilter {
  const others = Object.entries(filter).filter(([member]) => !kind.members.includes(member as keyof LibraryFilter));
  const set = Object.entries(values).filter(([, value]) => value !== undefined && !isEmptyList(value));
  return Object.fromEntries([...others, ...set]);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
