/** When somebody's judgements are left out; null switches a part off. Never by whether they found the human. */
export interface ExclusionRule {
  /** So many failed attention checks. */
  readonly failedChecks: number | null;
  /** Median working time under this share of the study's. */
  readonly paceShare: number | null;
  /** At least this share of forms answered in one line, or of verdicts for one and the same side. */
  readonly straightLining: number | null;
  /** Fewest items before time or straight-lining exclude anybody. */
  readonly leastItems: number;
}

export const DEFAULT_RULE: ExclusionRule = { failedChecks: 2, paceShare: 0.3, straightLining: null, leastItems: 5 };

export type ExclusionReason =
  | { readonly code: 'failed_checks'; readonly failed: number; readonly done: number }
  | { readonly code: 'fast'; readonly share: number; readonly items: number }
  | { readonly code: 'straight_lining'; readonly share: number; readonly items: number };

/** What the rule looks at. */
export interface Conduct {
  readonly checks: { readonly done: number; readonly right: number };
  readonly pace: { readonly share: number; readonly items: number } | null;
  /** Forms with several questions. */
  readonly lines: { readonly share: number; readonly items: number } | null;
  /** Verdicts for the side chosen most often; sides are balanced, so that this says nothing about being right. */
  readonly oneSide: { readonly share: number; readonly items: number } | null;
}

/** Why the rule leaves somebody out; empty = it does not. */
export function exclusionReasons({ checks, pace, lines, oneSide }: Conduct, rule: ExclusionRule): ExclusionReason[] {
  const reasons: ExclusionReason[] = [];
  const failed = checks.done - checks.right;
  if (rule.failedChecks !== null && failed >= rule.failedChecks) {
    reasons.push({ code: 'failed_checks', failed, done: checks.done });
  }
  if (rule.paceShare !== null && pace !== null && pace.items >= rule.leastItems && pace.share < rule.paceShare) {
    reasons.push({ code: 'fast', share: pace.share, items: pace.items });
  }
  if (rule.straightLining === null) return reasons;
  for (const part of [lines, oneSide]) {
    if (part !== null && part.items >= rule.leastItems && part.share >= rule.straightLining) {
      reasons.push({ code: 'straight_lining', ...part });
    }
  }
  return reasons;
}
