import type { ItemKind } from '../../domain/annotation.ts';
import type { WorkOptions } from '../../domain/work.ts';

export interface PlanMade {
  /** Items of the plan, repeats included. */
  items: number;
  byKind: Partial<Record<ItemKind, number>>;
  /** Of these items; without those that there are none of. */
  byRole: Partial<Record<JudgementView['role'], number>>;
  perAnnotator: Record<string, number>;
  /** Ordinary items of these kinds that those of this plan hold from earlier ones: who holds less gets more. Without who holds none. */
  heldBefore: Record<string, number>;
  /** Largest difference between left and right on first presentations: 0 or 1 each. */
  balance: { annotatorSource: number; annotator: number; item: number };
  expectedHours: Record<string, number>;
  seed: number;
}

export interface ProgressCell {
  kind: ItemKind;
  state: 'pending' | 'draft' | 'submitted' | 'skipped';
}

/** How far everybody is who has blind items. */
export interface PlanProgress {
  annotators: {
    annotator: string;
    items: number;
    pending: number;
    draft: number;
    submitted: number;
    skipped: number;
  }[];
  /** When the study was unblinded; null = it is not. */
  unblindedAt: string | null;
}

export interface LeakView {
  id: number;
  conversation: string;
  source: string;
  instanceId: string;
  /** In the record; null where the finding is about the whole conversation, or where its place is not known any more. */
  position: number | null;
  /** The number of the turn in the replay; null where it stands in none. */
  turn: number | null;
  code: string;
  excerpt: string;
  /** As they stand in the record; null without a place. */
  words: string | null;
  decision: 'open' | 'redacted' | 'excluded' | 'accepted';
  reason: string | null;
}

/** One judgement with its key. Sources are aliases until unblinding. */
export interface JudgementView {
  item: string;
  kind: ItemKind;
  role: 'normal' | 'gold' | 'attention' | 'repeat';
  annotator: string;
  task: string | null;
  /** The simulator's alias or label; null for a human conversation judged alone. */
  source: string | null;
  /** Which side the human stood on; null where both or none are human. */
  humanSide: 'A' | 'B' | null;
  /** Of a single item: was the customer a human? */
  human: boolean | null;
  state: 'pending' | 'draft' | 'submitted' | 'skipped';
  answers: Record<string, string>;
  seconds: number | null;
  repeatOf: string | null;
  /** Given after that person had used the study as coordinator. */
  afterSources: boolean;
}

/** The first findings, open ones before decided ones, as a screen shows them. */
export interface LeakPage {
  leaks: LeakView[];
  all: number;
  /** Numbers of all open findings, those beyond the page too. */
  open: number[];
  /** Those of them that are about no words, which nothing can redact. */
  wordless: number[];
}

export interface PlanOutputs {
  'plan.make': PlanMade;
  'plan.preview': PlanMade;
  'plan.progress': PlanProgress;
  /** The items taken back, and the newest plan then. */
  'plan.withdraw': { items: string[]; plan: string | null };
  'plan.giveBack': { given: number };
  'work.options.set': WorkOptions;
  'leaks.scan': { scanned: number; found: number };
  'leaks.list': LeakView[];
  'leaks.page': LeakPage;
  'leaks.decide': { decided: number };
  unblind: { at: string };
  'judgements.list': { unblindedAt: string | null; judgements: JudgementView[] };
}
