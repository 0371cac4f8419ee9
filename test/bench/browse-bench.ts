import type { StudySession } from '../../electron/core/session.ts';
import { tokensOf } from '../../electron/db/search-query.ts';
import type { ConversationPage } from '../../shared/contract/outputs.ts';
import { mulberry32 } from '../../shared/stats/random.ts';
import { largeStudy } from './large-study.ts';
import { line } from './median.ts';

const sorts = ['task', 'source', 'run', 'turns', 'words', 'reward', 'survey', 'imported'] as const;
const filters = {
  'one source': { sources: [1] },
  'two sources': { sources: [1, 3] },
  'one domain': { domains: ['airline'] },
  'one task': { task: 'retail_17' },
  success: { reward: 'success' },
  'no reward': { reward: 'none' },
  'not kept': { kept: false },
  flagged: { flagged: true },
  'survey complete': { surveyComplete: true },
  'few turns': { maxTurns: 4 },
  'many turns': { minTurns: 12 },
  'run 2': { run: 2 },
  'batch 1': { batch: 1 },
  'all at once': { sources: [2], domains: ['retail'], reward: 'failure', kept: true, run: 1, minTurns: 2 },
} as const;
const words = 200;
const repeats = 5;
const limit = '50 ms';

/** The library at 100,000 conversations: first pages, filters, search. */
export async function bench(): Promise<void> {
  const { session } = await largeStudy();
  try {
    const page = pager(session);
    for (const by of sorts)
      await report(`first page by ${by}`, repeats * 2, (i) => page({}, { by, descending: i % 2 === 0 }));
    for (const [name, filter] of Object.entries(filters)) {
      await report(`filter: ${name}`, repeats, () => page(filter, { by: 'task', descending: false }));
    }
    const drawn = await drawWords(session, words);
    const newest = { by: 'imported', descending: true } as const;
    await report(`search: ${words} words by frequency, newest first, 50 hits`, words, (i) =>
      page({ query: `${drawn[i]} ` }, newest),
    );
    await report('search: the same as beginnings of 3 letters', words, (i) =>
      page({ query: drawn[i]?.slice(0, 3) ?? '' }, newest),
    );
    await report('search: two words', words, (i) => page({ query: `${drawn[i]} ${drawn[(i + 7) % words]} ` }, newest));
    await report('search within a filter', words, (i) =>
      page({ query: `${drawn[i]} `, sources: [2], reward: 'success' }, newest),
    );
  } finally {
    await session.close();
  }
}

function pager(session: StudySession) {
  return async (filter: object, sort: object): Promise<void> => {
    const found = (await session.dispatch('conversations.page', {
      filter,
      sort,
      after: null,
      limit: 50,
    })) as ConversationPage;
    const searched = 'query' in filter;
    if (searched && found.rows.some(({ hit }) => hit === null)) throw new Error('a row of a search has no hit');
  };
}

async function report(what: string, runs: number, run: (i: number) => Promise<void>): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run(i);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(1);
  line(what, `${at(0.5)} ms`, `${limit} at p95: ${at(0.95)} ms (worst ${at(1)})`);
}

/** Words as often as they occur: one of a conversation drawn at random, 200 times. */
async function drawWords(session: StudySession, n: number): Promise<string[]> {
  const random = mulberry32(5);
  const { total } = (await session.dispatch('conversations.page', {
    filter: {},
    sort: { by: 'imported', descending: false },
    after: null,
    limit: 1,
  })) as ConversationPage;
  return Array.from({ length: n }, () => {
    const { raw } = session.context.repositories.conversations.record(1 + Math.floor(random() * total));
    const { conversation } = JSON.parse(raw) as { conversation: { content: string }[] };
    const tokens = tokensOf(conversation.map(({ content }) => content).join(' '));
    return tokens[Math.floor(random() * tokens.length)]?.word ?? '';
  });
}
