import type { ImportIssue, ImportOptions, RatingDraft } from '../../../shared/domain/import.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { importKnownRepository } from '../../db/import-known.ts';
import { importLogRepository } from '../../db/import-log.ts';
import type { HeldRating } from '../../db/import-ratings.ts';
import { importRelease } from '../../db/import-release.ts';
import { importStaging } from '../../db/import-staging.ts';
import type { FileFacts, ReadDraft } from '../../files/reading.ts';
import type { StudyContext } from '../context.ts';
import { conversationRated } from './judge-rating.ts';
import type { FileTally } from './tally.ts';

/** Where accepted records go: into the study, or, for a preview, nowhere. */
export interface ImportTarget {
  /** A short slice of work; what follows happens inside of one. */
  slice(work: () => void): void;
  begin(file: FileFacts): void;
  store(draft: ReadDraft, hash: Buffer | null): void;
  /** A finding of the file that is being read, or of one before it: `of` counts files from 0 as they began. */
  issue(issue: ImportIssue, of?: number): void;
  /** The last transaction: everything becomes visible. */
  finish(tallies: readonly FileTally[]): void;
}

export const nowhere: ImportTarget = {
  slice: (work) => work(),
  begin: () => undefined,
  store: () => undefined,
  issue: () => undefined,
  finish: () => undefined,
};

export function studyTarget(context: StudyContext, options: ImportOptions): ImportTarget {
  const { db } = context;
  const log = importLogRepository(db);
  const staging = importStaging(db);
  const release = importRelease(db);
  const known = importKnownRepository(db);
  const imports: number[] = [];
  /** How many findings each import has. */
  const issues: number[] = [];
  const early: ImportIssue[] = [];
  let held = 0;
  const current = () => imports.at(-1) as number;

  /** Random ids are drawn here: the last transaction only writes. */
  function heldRating(draft: RatingDraft): HeldRating {
    const conversation = conversationRated(known, draft.item);
    if (!('uid' in conversation)) throw new Error(conversation.message);
    const newRevisions = draft.ratings.flatMap(() => [context.newUid(), context.newUid()]);
    const instrument = TAU_BENCH_SURVEY.id;
    return { ...draft, item: conversation.uid, instrument, at: context.now(), newItem: context.newUid(), newRevisions };
  }

  function addIssue(issue: ImportIssue, of = imports.length - 1): void {
    const n = (issues[of] ?? 0) + 1;
    issues[of] = n;
    log.addIssue(imports[of] as number, n, issue);
  }

  const lostBefore = context.writes.lost();
  function refuseLoss(): void {
    if (context.writes.lost() !== lostBefore) throw new Error('a commit failed, and rows of the import are gone');
  }

  return {
    slice(work) {
      refuseLoss();
      context.writes.run(work);
    },
    begin({ name, format, sha256, bytes }) {
      const uid = context.newUid();
      imports.push(
        log.begin({
          uid,
          file: name,
          format,
          fileHash: sha256,
          bytes,
          at: context.now(),
          options: JSON.stringify(options),
        }),
      );
      for (const issue of early.splice(0)) addIssue(issue);
    },
    store(draft, hash) {
      if (draft.type === 'conversation' && hash) staging.conversation(current(), draft, hash);
      else if (draft.type === 'survey' && hash) staging.survey(current(), draft, hash);
      else if (draft.type === 'source') staging.source(current(), draft);
      else if (draft.type !== 'task' || !staging.task(current(), draft)) {
        // What the study held before, and the annotation log, are touched in the last transaction only.
        staging.hold(current(), held++, JSON.stringify(draft.type === 'rating' ? heldRating(draft) : draft));
      }
    },
    issue(issue, of) {
      // A file that was passed over may come before the first one that is read.
      if (imports.length === 0) early.push(issue);
      else addIssue(issue, of);
    },
    finish(tallies) {
      refuseLoss();
      context.transaction(() => {
        for (const [index, id] of imports.entries()) {
          release.release(id);
          const report = tallies[index]?.report();
          if (report) log.complete(id, report);
        }
      });
    },
  };
}
