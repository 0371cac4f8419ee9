import type { ImportIssue } from '../../../shared/domain/import.ts';
import { archiveTables } from '../../db/archive/archive-tables.ts';
import { contradictsTask, fillsTask } from '../../db/fills-task.ts';
import { importKnownRepository } from '../../db/import-known.ts';
import { importLogRepository } from '../../db/import-log.ts';
import type { FileFacts, ReadDraft, ReadRecord } from '../../files/reading.ts';
import type { StudyContext } from '../context.ts';
import { createFateList } from './fates.ts';
import { createJudge } from './judge.ts';
import { createFileTally, createIssueList, type Fate, type FileTally } from './tally.ts';
import type { ImportTarget } from './target.ts';

/** Takes records in: judges them, hands the new ones to the target, counts, and collects issues. */
export function createIntake({ db }: StudyContext, target: ImportTarget, everyRecord: boolean) {
  const fates = createFateList(everyRecord);
  const known = importKnownRepository(db);
  const log = importLogRepository(db);
  const judge = createJudge(known, archiveTables(db));
  const issues = createIssueList();
  const tallies: FileTally[] = [];
  const unread: string[] = [];
  /** Hash of each file's content -> its name. */
  const contents = new Map<string, string>();
  let file = '';
  let accepted = 0;

  function raise(issue: ImportIssue, of?: number): void {
    issues.add(issue);
    target.issue(issue, of);
  }

  /** What a run says about its task is no record of its own: it fills what is open and is not counted. */
  function aside(draft: ReadDraft, place: string): void {
    if (draft.type !== 'task') return;
    const stored = known.task(draft.key);
    const against = stored ? contradictsTask(stored, draft) : [];
    if (against.length > 0) {
      const message = `The study knows this task with other content (${draft.key}: ${against.join(', ')}); the study's own stays.`;
      raise({ severity: 'warning', code: 'task_differs', file, place, message });
    }
    if (!stored || fillsTask(stored, draft)) target.store(draft, null);
  }

  /** null for what only frames the file: it may have findings, but is no record. */
  function fateOf({ place, drafts, issues: found }: ReadRecord, tally: FileTally): Fate | null {
    const main = drafts.at(-1);
    if (!main) return found.some(({ severity }) => severity === 'rejected') ? 'rejected' : null;
    tally.describe(main);
    const verdict = judge(main);
    if (verdict.kind === 'duplicate') return 'duplicates';
    if (verdict.kind === 'rejected') {
      const { code, message } = verdict;
      raise({ severity: 'rejected', code, file, place, message });
      return 'rejected';
    }
    for (const draft of drafts.slice(0, -1)) aside(draft, place);
    target.store(main, verdict.hash);
    accepted++;
    return 'accepted';
  }

  return {
    tallies,
    unread,
    issues,
    fates,
    accepted: () => accepted,
    /** A file that is not read, or a part of one. */
    skipped(issue: ImportIssue): void {
      if (issue.severity === 'rejected') unread.push(issue.file);
      raise(issue);
    },
    record(record: ReadRecord): void {
      const tally = tallies.at(-1) as FileTally;
      for (const issue of record.issues) raise(issue);
      const repaired = record.issues.some(({ severity }) => severity === 'repaired');
      const fate = fateOf(record, tally);
      if (fate === null) return;
      tally.count(fate, repaired);
      fates.add(file, record, fate, repaired, issues.last());
    },
    /** At the end: files that gave nothing are named, unless they say something about others of their format. */
    nameEmpty(): void {
      const reports = tallies.map((tally) => tally.report());
      const filled = new Set(reports.flatMap(({ records, format }) => (records > 0 ? [format] : [])));
      target.slice(() => {
        for (const [of, { file: name, format }] of reports.entries())
          if (!filled.has(format)) raise(nothingIn(name), of);
      });
    },
    file(facts: FileFacts): void {
      file = facts.name;
      tallies.push(createFileTally(facts));
      target.slice(() => {
        target.begin(facts);
        const earlier = log.earlier(facts.sha256);
        if (earlier) raise(importedBefore(facts.name, earlier));
        const twin = contents.get(facts.sha256);
        if (twin !== undefined) raise(sameContent(facts.name, twin));
        contents.set(facts.sha256, twin ?? facts.key);
        for (const issue of facts.issues) raise(issue);
      });
    },
  };
}

function nothingIn(file: string): ImportIssue {
  const message =
    'There is no conversation, survey or rating in it. Where the runs stand in files of their own, import the folder with all of them.';
  return { severity: 'warning', code: 'no_records', file, place: 'the whole file', message };
}

function sameContent(name: string, twin: string): ImportIssue {
  const message = `Its content is that of ${twin}, letter for letter. Under another source it comes in once more: is that meant?`;
  return { severity: 'warning', code: 'same_content', file: name, place: 'the whole file', message };
}

function importedBefore(name: string, { file, at }: { file: string; at: string }): ImportIssue {
  const message = `The same content was imported before (${file}, ${at}); what the study has already is not added again.`;
  return { severity: 'warning', code: 'imported_before', file: name, place: 'the whole file', message };
}
