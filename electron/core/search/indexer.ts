import type { StudyContext } from '../context.ts';
import type { SearchText } from './texts.ts';

const sliceMilliseconds = 15;
const announceMilliseconds = 2000;
/** Pages of the index that are merged after each slice: more than it adds, since most are merged twice. */
const mergedPages = 128;

/** Fills the full-text index in the worker's idle time. */
export interface SearchIndexer {
  /** Starts, or goes on, with what is not indexed yet. */
  wake(): void;
  /** Resolves when the slice under way is done; nothing more is indexed. */
  stop(): Promise<void>;
}

/** Slices are short; other commands are served between them. Texts are made elsewhere while the ones before are indexed. */
export function createSearchIndexer(context: StudyContext): SearchIndexer {
  const { searchTexts, writes, repositories } = context;
  let stopped = context.study.readOnly;
  let again = false;
  let work: Promise<void> | null = null;

  async function run(): Promise<void> {
    let announced = performance.now();
    do {
      again = false;
      let coming = searchTexts.next(0);
      for (let texts = await coming; texts.length > 0 && !stopped; texts = await coming) {
        coming = searchTexts.next(texts.at(-1)?.id ?? 0);
        coming.catch(() => undefined);
        for (let next = 0; next < texts.length && !stopped; ) {
          next = slice(texts, next);
          await context.pause();
          writes.run(() => repositories.searchIndex.merge(mergedPages));
          await context.pause();
          await writes.room();
        }
        if (performance.now() - announced < announceMilliseconds) continue;
        announced = performance.now();
        context.emit('study.changed', { what: 'study' });
      }
      await coming;
    } while (again && !stopped);
    writes.settle();
    if (!stopped) context.emit('study.changed', { what: 'study' });
  }

  function slice(texts: readonly SearchText[], from: number): number {
    const end = performance.now() + sliceMilliseconds;
    let next = from;
    return writes.run(() => {
      do {
        const { id, text } = texts[next++] as SearchText;
        repositories.searchIndex.add(id, text);
      } while (next < texts.length && performance.now() < end);
      return next;
    });
  }

  return {
    wake() {
      again = true;
      if (stopped || work || repositories.searchIndex.waiting(0, 1).length === 0) return;
      work = context
        .pause()
        .then(run)
        // What is not indexed now is so at the next change, or when the study is opened again.
        .catch(() => undefined)
        .finally(() => {
          work = null;
        });
    },
    async stop() {
      stopped = true;
      await work;
      await searchTexts.close();
    },
  };
}
