import type { ConversationPage, SearchHit } from '../../shared/contract/outputs.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import { messagesOf } from '../../shared/formats/registry.ts';
import { parseQuery } from '../db/search-query.ts';
import type { StudyContext } from './context.ts';
import { conversationDetail } from './conversation-detail.ts';
import type { Handlers } from './handler.ts';
import { searchHit } from './search/hit.ts';
import { evidenceIn } from './search/said-about.ts';
import { spokenTurns } from './search/spoken-text.ts';

/** Finding and reading conversations. */
export const libraryHandlers = {
  'conversations.page': (context, input): ConversationPage => {
    const started = performance.now();
    const { rows, ...page } = context.repositories.conversationPages.page(input);
    const hitOf = hitFinder(context, input.filter.query ?? '');
    return {
      rows: rows.map(({ rowId, summary }) => ({ ...summary, hit: hitOf(rowId) })),
      ...page,
      milliseconds: performance.now() - started,
    };
  },
  'conversations.facets': ({ repositories }) => repositories.facets.facets(),
  'conversation.get': (context, { id, from, first }) => conversationDetail(context, id, { from, first }),
  'conversation.evidence': (context, { id }) => evidenceIn(context, id),
  'conversation.flag': ({ repositories }, { id, flagged }) => {
    const row = repositories.conversations.rowId(id);
    if (row === null) throw new Refusal('no_conversation', `There is no conversation ${id} in this study.`);
    repositories.conversations.flag(row, flagged);
    return null;
  },
  'tasks.list': ({ repositories }, { query, limit }) => repositories.tasks.page(query, limit),
  'task.conversations': ({ repositories }, { task }) => repositories.conversations.ofTask(task),
} satisfies Partial<Handlers>;

/** Hits of a page's rows are cut from their derived turns: the index itself holds no text. */
function hitFinder({ repositories }: StudyContext, query: string): (rowId: number) => SearchHit | null {
  const terms = parseQuery(query);
  if (terms.length === 0) return () => null;
  return (rowId) => {
    const { format, raw } = repositories.conversations.record(rowId);
    return searchHit(spokenTurns(messagesOf(format, raw)), terms);
  };
}
