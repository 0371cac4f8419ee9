import { randomBytes } from 'node:crypto';
import { TAU_BENCH_SURVEY } from '../../shared/instrument/tau-bench-survey.ts';
import { createStudy } from '../db/create-study.ts';
import { openStudy } from '../db/open-study.ts';
import { type ContextOptions, createContext, type Emit, type StudyContext } from './context.ts';
import { createStudyDispatcher, type StudyDispatcher } from './dispatch.ts';
import { clearUnfinishedImports } from './import/clear.ts';
import { recountTurns } from './recount.ts';
import { createSearchIndexer } from './search/indexer.ts';

export interface SessionOptions extends ContextOptions {
  /** Makes the study first; it must not exist. */
  create?: boolean;
  /** Name of a new study. */
  name?: string;
  readOnly?: boolean;
  /** Goes on with an annotator's session that nobody took back. */
  resume?: boolean;
}

/** One open study and everything that answers for it. */
export interface StudySession {
  context: StudyContext;
  dispatch: StudyDispatcher;
  /** Cancels what is under way, checkpoints and closes. */
  close(): Promise<void>;
}

export function openSession(file: string, options: SessionOptions): StudySession {
  if (options.create) {
    createStudy(file, {
      name: options.name ?? '',
      at: new Date().toISOString(),
      uid: randomBytes(12).toString('hex'),
      instrument: TAU_BENCH_SURVEY,
    });
  }
  const study = openStudy(file, { readOnly: options.readOnly });
  const context = createContext(study, { ...options, emit: (name, payload) => announce(name, payload) });
  const annotator = options.resume ? context.repositories.blindLog.lastAnnotator() : null;
  if (annotator !== null) context.session = { role: 'annotator', annotator };
  const indexer = createSearchIndexer(context);
  const announce: Emit = (name, payload) => {
    // progress names files and labels: not for an annotator's session
    if (context.session.role === 'coordinator' || name === 'study.changed') options.emit?.(name, payload);
    // Ratings bring nothing to index, and looking costs more the longer an import is under way.
    if (name === 'study.changed' && 'what' in payload && payload.what !== 'annotations') indexer.wake();
  };
  indexer.wake();
  // What is not cleared now is invisible, and cleared before the next import at the latest.
  const clear = (signal: AbortSignal) => clearUnfinishedImports(context, signal);
  if (!study.readOnly) {
    context.jobs.run('clear-imports', clear).catch(() => undefined);
    context.jobs.run('recount-turns', (signal) => recountTurns(context, signal)).catch(() => undefined);
  }
  return {
    context,
    dispatch: createStudyDispatcher(context),
    async close() {
      await context.jobs.stop();
      await indexer.stop();
      await context.compute.close();
      await context.checkpointer.close();
      study.close();
    },
  };
}
