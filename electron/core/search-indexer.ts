import { messagesOf } from '../../shared/formats/registry.ts';
import type { StudyContext } from './context.ts';
import { spokenTurns, turnSeparator } from './spoken-text.ts';

const batchMilliseconds = 20;
const announceMilliseconds = 2000;

/** Fills the full-text index in the worker's idle time. */
export interface SearchIndexer {
  /** Starts, or goes on, with what is not indexed yet. */
  wake(): void;
  /** Resolves when the batch under way is done; nothing more is indexed. */
  stop(): Promise<void>;
}

/** Batches are short and one transaction each; other commands are served between them. */
export function createSearchIndexer(context: StudyContext): SearchIndexer {
  let stopped = context.study.readOnly;
  let work: Promise<void> | null = null;

  async function run(): Promise<void> {
    let announced = Date.now();
    while (!stopped && indexBatch(context)) {
      if (Date.now() - announced > announceMilliseconds) {
        announced = Date.now();
        context.emit('study.changed', { what: 'study' });
      }
      await context.pause();
    }
    context.emit('study.changed', { what: 'study' });
  }

  return {
    wake() {
      if (stopped || work || context.repositories.searchIndex.waiting(1).length === 0) return;
      work = context
        .pause()
        .then(run)
        .finally(() => {
          work = null;
        });
    },
    async stop() {
      stopped = true;
      await work;
    },
  };
}

/** @returns false when nothing is left */
function indexBatch({ repositories, transaction }: StudyContext): boolean {
  const end = Date.now() + batchMilliseconds;
  return transaction(() => {
    do {
      const [next] = repositories.searchIndex.waiting(1);
      if (!next) return false;
      repositories.searchIndex.add(next.id, searchText(next.format, next.raw));
    } while (Date.now() < end);
    return true;
  });
}

/** A record that its format's reader cannot read any more has no searchable text; the study stays usable. */
function searchText(format: string, raw: string): string {
  try {
    return spokenTurns(messagesOf(format, raw))
      .map(({ text }) => text)
      .join(turnSeparator);
  } catch {
    return '';
  }
}
