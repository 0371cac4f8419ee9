import type { ItemKind } from '../domain/annotation.ts';

/** A conversation, or a candidate for the next turn, as it stood on one side. */
export interface Shown {
  /** The source by the name that may be used now: alias before unblinding, label after. */
  readonly source: string;
  readonly human: boolean;
  /** Tells the two conversations of an item apart whichever side they stand on. */
  readonly conversation: string;
}

/** One assigned blind item of one annotator with its key. `b` is null on items with one conversation. */
export interface Judgement {
  readonly item: string;
  readonly kind: ItemKind;
  readonly role: 'normal' | 'gold' | 'attention' | 'repeat';
  readonly annotator: string;
  /** What is resampled whole; an item without a task is a task of its own. */
  readonly task: string;
  readonly a: Shown;
  readonly b: Shown | null;
  readonly state: 'pending' | 'draft' | 'submitted' | 'skipped';
  /** Question -> text of the chosen option. */
  readonly answers: Readonly<Record<string, string>>;
  /** Question -> place of the chosen option on screen, from 0. */
  readonly places: Readonly<Record<string, number>>;
  /** Reading and active time; null where it was not measured. */
  readonly seconds: number | null;
  /** The item that this one repeats. */
  readonly repeatOf: string | null;
  /** What an attention check, or a gold item with an answer of its own, expects. */
  readonly expected: Readonly<Record<string, string>> | null;
  /** Given after that person had used the study as coordinator. */
  readonly afterSources: boolean;
}

/** What results are made of: submitted first presentations. Gold, attention checks and repeats serve quality alone. */
export const counts = ({ role, state }: Judgement): boolean => role === 'normal' && state === 'submitted';
