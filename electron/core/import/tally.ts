import type { ImportFileReport, ImportIssue, ImportReport } from '../../../shared/domain/import.ts';
import type { FileFacts, ReadDraft } from '../../files/reading.ts';
import type { FateList } from './fates.ts';

/** Issues that a report carries; the rest is counted and kept in the import log. */
const shown = 1000;
const severities = ['rejected', 'repaired', 'warning'] as const;

/** What became of a record. */
export type Fate = 'accepted' | 'duplicates' | 'rejected';

/** Counts of one file, as records come by. */
export function createFileTally({ name, key, format, bytes, mapping }: FileFacts) {
  const report: ImportFileReport = {
    file: name,
    key,
    format,
    source: null,
    moreSources: 0,
    bytes,
    records: 0,
    accepted: 0,
    repaired: 0,
    duplicates: 0,
    rejected: 0,
    conversations: 0,
    surveys: 0,
    domains: [],
    tasks: 0,
    runs: 0,
    messages: 0,
    successes: 0,
    mapping,
  };
  const sources = new Set<string>();
  const domains = new Set<string>();
  const tasks = new Set<string>();
  const runs = new Set<number>();

  return {
    /** Describes what the file holds, whether it is new to the study or not. */
    describe(draft: ReadDraft): void {
      if (draft.type === 'survey') {
        report.surveys++;
        report.source ??= { kind: 'simulator', label: draft.label };
      }
      if (draft.type !== 'conversation') return;
      report.conversations++;
      report.messages += draft.messages;
      report.source ??= draft.source;
      sources.add(`${draft.source.kind} ${draft.source.label}`);
      if (typeof draft.reward === 'number' ? draft.reward > 0 : draft.reward === true) report.successes++;
      if (draft.task) tasks.add(draft.task.key);
      if (draft.task?.domain) domains.add(draft.task.domain);
      if (draft.run !== null) runs.add(draft.run);
      else if (draft.batch !== null) runs.add(draft.batch);
    },
    count(fate: Fate, repaired: boolean): void {
      report.records++;
      report[fate]++;
      if (repaired && fate === 'accepted') report.repaired++;
    },
    report: (): ImportFileReport => ({
      ...report,
      moreSources: Math.max(0, sources.size - 1),
      domains: [...domains].sort(),
      tasks: tasks.size,
      runs: runs.size,
    }),
  };
}

export type FileTally = ReturnType<typeof createFileTally>;

/** Issues in file order, worst kinds first in what is shown. */
export function createIssueList() {
  const lists = { rejected: [] as ImportIssue[], repaired: [] as ImportIssue[], warning: [] as ImportIssue[] };
  let count = 0;
  let last: ImportIssue | null = null;
  return {
    /** The latest one. */
    last: (): ImportIssue | null => last,
    add(issue: ImportIssue): void {
      count++;
      last = issue;
      if (lists[issue.severity].length < shown) lists[issue.severity].push(issue);
    },
    shown: (): ImportIssue[] => severities.flatMap((severity) => lists[severity]).slice(0, shown),
    count: (): number => count,
  };
}

export type IssueList = ReturnType<typeof createIssueList>;

interface Taken {
  tallies: readonly FileTally[];
  unread: readonly string[];
  issues: IssueList;
  fates: FateList;
}

export function reportOf(dryRun: boolean, { tallies, unread, issues, fates }: Taken): ImportReport {
  const files = tallies.map((tally) => tally.report());
  const sum = (name: 'accepted' | 'duplicates' | 'rejected' | 'repaired') =>
    files.reduce((total, file) => total + file[name], 0);
  const list = issues.shown();
  return {
    dryRun,
    files,
    unread: [...unread],
    accepted: sum('accepted'),
    duplicates: sum('duplicates'),
    rejected: sum('rejected'),
    repaired: sum('repaired'),
    issues: list,
    moreIssues: issues.count() - list.length,
    ...fates.report(),
  };
}
