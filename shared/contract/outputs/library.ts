import type { EvidenceSpan } from '../../domain/annotation.ts';
import type { ConversationDetail, ConversationSummary } from '../../domain/conversation.ts';

export interface SearchHit {
  position: number;
  before: string;
  match: string;
  after: string;
}

export interface ConversationPage {
  rows: (ConversationSummary & { hit: SearchHit | null })[];
  /** Opaque position after the last row; null at the end. */
  next: string | null;
  total: number;
  /** False when counting stopped early: show `total` with a plus sign. */
  totalExact: boolean;
  milliseconds: number;
}

export interface ConversationFacets {
  sources: { id: number; count: number }[];
  domains: { domain: string; count: number }[];
  runs: number[];
  batches: number[];
  maxTurns: number;
}

export interface TaskRow {
  key: string;
  /** Its title, or how its instruction begins; null without either. */
  about: string | null;
  human: number;
  simulator: number;
}

export interface TaskPage {
  tasks: TaskRow[];
  /** Of this query. */
  total: number;
}

export interface FeatureHit {
  position: number;
  feature: string;
  term: string;
  start: number;
  end: number;
}

/** `values` is null when the conversation has no features (no user turn left). */
export interface ConversationFeatures {
  values: Record<string, number> | null;
  /** User turns that shares are of: those left without protocol messages. */
  turns: number;
  /** The user turns do not look English, and the terms are: that none fired says nothing. */
  foreign: boolean;
  hits: FeatureHit[];
}

/** By question: what supports the answers, and whose it is. */
export type ConversationEvidence = Record<string, (EvidenceSpan & { annotator: string })[]>;

export interface LibraryOutputs {
  'conversations.page': ConversationPage;
  'conversations.facets': ConversationFacets;
  'conversation.get': ConversationDetail;
  'conversation.flag': null;
  'conversation.features': ConversationFeatures;
  'conversation.evidence': ConversationEvidence;
  'tasks.list': TaskPage;
  'task.conversations': ConversationSummary[];
}
