import {
  type Alignment,
  alignmentOf,
  EMPTY_POOL,
  finish,
  type Pool,
  repool,
  type SyncMode,
  type Tuple,
  type TurnProfile,
  type TurnText,
} from '../../shared/replay/index.ts';

/** Turns of a column, page after page, and at last the mode to align them in. */
export type Ask = { column: number; turns: readonly TurnText[] } | { mode: SyncMode };

/** The vectors, then the profiles and tuples in pages, each read within a fraction of a frame; `done` is the last. */
export type Answer =
  | { pool: Pool; columns: number; paired: boolean }
  | { column: number; profiles: TurnProfile[] }
  | { tuples: readonly Tuple[] }
  | { done: true };

const PAGE = 200;

function* pagesOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += PAGE) yield items.slice(from, from + PAGE);
}

export function* asksFor(columns: readonly (readonly TurnText[])[], mode: SyncMode): Generator<Ask> {
  for (const [column, turns] of columns.entries()) {
    for (const page of pagesOf(turns)) yield { column, turns: page };
  }
  yield { mode };
}

/** What the thread does: hears what it is asked, and answers when it has heard all. */
export function answering(post: (answer: Answer) => void): (ask: Ask) => void {
  const columns: TurnText[][] = [];
  return (ask) => {
    if ('turns' in ask) {
      const column = columns[ask.column] ?? [];
      columns[ask.column] = column;
      column.push(...ask.turns);
      return;
    }
    const filled = Array.from(columns, (column) => column ?? []);
    for (const answer of answersOf(finish(alignmentOf(filled, ask.mode)))) post(answer);
  };
}

function* answersOf({ profiles, tuples }: Alignment): Generator<Answer> {
  const pool = profiles.flat()[0]?.content.pool ?? EMPTY_POOL;
  yield { pool, columns: profiles.length, paired: tuples !== null };
  for (const [column, all] of profiles.entries()) {
    for (const page of pagesOf(all)) {
      repool(page, EMPTY_POOL);
      yield { column, profiles: page };
    }
  }
  for (const page of pagesOf(tuples ?? [])) yield { tuples: page };
  yield { done: true };
}

/** Puts the answers together again. @returns the alignment once it is whole */
export function hearing(): (answer: Answer) => Alignment | null {
  let pool = EMPTY_POOL;
  let profiles: TurnProfile[][] = [];
  let tuples: Tuple[] | null = null;
  return (answer) => {
    if ('pool' in answer) {
      pool = answer.pool;
      profiles = Array.from({ length: answer.columns }, () => []);
      tuples = answer.paired ? [] : null;
    } else if ('profiles' in answer) {
      repool(answer.profiles, pool);
      profiles[answer.column]?.push(...answer.profiles);
    } else if ('tuples' in answer) tuples?.push(...answer.tuples);
    else return { profiles, tuples };
    return null;
  };
}
