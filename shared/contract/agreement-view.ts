import type { ConversationSummary } from '../domain/conversation.ts';

export type Outcome =
  | { status: 'ok'; estimate: number; ci: [number | null, number | null] | null }
  | { status: 'undefined'; reason: string };

/** Inter-annotator agreement of one question: recommended statistic first, with its evidence base. */
export interface DimensionAgreement {
  dimension: string;
  wording: string;
  scale: { score: number; label: string; count: number }[];
  /** Ordinal Krippendorff alpha. */
  alpha: Outcome;
  /** Pairwise exact agreement and agreement within one level, 0 to 1; the latter null for scales of three levels or fewer. */
  exact: Outcome;
  withinOne: Outcome | null;
  /** Gwet AC2, quadratic weights, declared scale: the prevalence check. */
  ac2: Outcome;
  /** Conversations with a submitted rating; pairable: with two or more. */
  items: number;
  pairableItems: number;
  raters: number;
  missing: number;
  ratingsPerItem: { min: number; median: number; max: number } | null;
  /** Krippendorff's words for the two ends of the interval of alpha; null without an interval. */
  bands: [string, string] | null;
  /** Second line of a folded question: alpha of the folded scores. */
  folded: Outcome | null;
  warnings: string[];
}

/** Rests on current answers of submitted items; drafts and skipped items are left out. */
export interface AgreementSummary {
  dimensions: DimensionAgreement[];
  annotators: {
    name: string;
    ratings: number;
    /** Mean score minus the mean of the others on shared items, in share of the scale; null without overlap. */
    leniency: number | null;
    /** Ordinal alpha between this annotator and the mean of the others, pooled over questions. */
    agreementWithOthers: number | null;
    /** Share of submitted items where every question got the same position. */
    straightLining: number | null;
    /** What stands out, in words; a reason to look and to talk, never to delete. */
    flags: string[];
  }[];
  /** Weighted kappa of every two annotators, per question. */
  pairs: { dimension: string; first: string; second: string; items: number; kappa: Outcome }[];
  /** Items on which annotators are furthest apart, widest first. */
  disagreements: {
    conversation: ConversationSummary;
    dimension: string;
    /** Largest minus smallest rating, as a share of the scale. */
    spread: number;
    ratings: { annotator: string; value: number }[];
  }[];
  /** What to do next, in the order in which it pays. */
  advice: { code: string; text: string; dimension: string | null; annotator: string | null }[];
  /** Bootstrap of the intervals: items are drawn, raters are fixed. */
  settings: { replicates: number; seed: number; level: number };
}
