import type { Source } from '../../domain/conversation.ts';
import type { ErrorEnvelope } from '../../domain/errors.ts';

export interface StudyInfo {
  name: string;
  file: string;
  readOnly: boolean;
  /** Why it is read-only, or should not be worked on where it lies; null where nothing is to be said. */
  notice: ErrorEnvelope | null;
  conversations: number;
  messages: number;
  sources: Record<string, number>;
  tasks: number;
  ratings: number;
  annotators: number;
  surveys: number;
  /** Conversations whose text is not in the search index yet. */
  unindexed: number;
}

export interface StudyOverview {
  /** Of what is assigned and not withdrawn; `blind` of all are of a plan, and `toJudge` of these are draft or pending. */
  done: {
    annotator: string;
    submitted: number;
    skipped: number;
    draft: number;
    pending: number;
    blind: number;
    toJudge: number;
  }[];
  /** Findings of the leak scan that nobody has decided upon. */
  openLeaks: number;
  sources: {
    id: number;
    conversations: number;
    tasks: number;
    /** Different runs of a simulator, different batches of people. */
    runs: number;
    /** Beside conversations or in files of their own, which may hold the same: the larger count. */
    surveys: number;
    successRate: number | null;
  }[];
  /** Stable words with numbers; the renderer has the sentences. */
  notices: { code: string; severity: 'info' | 'warning'; values: Record<string, string | number> }[];
}

export interface StudyOutputs {
  'study.info': StudyInfo;
  'study.overview': StudyOverview;
  'sources.list': Source[];
  'source.update': Source[];
  'job.cancel': { cancelled: boolean };
}
