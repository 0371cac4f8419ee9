import type { ItemKind } from '../domain/annotation.ts';
import type { ExclusionRule } from '../judgements/exclusion.ts';
import type { AnnotatorQuality } from '../judgements/quality.ts';
import type { JudgementReport } from '../judgements/report.ts';

export interface DeclaredRule {
  rule: ExclusionRule;
  /** SHA-256, hexadecimal. */
  hash: string;
  at: string;
  /** An item had been answered by then. */
  afterAnswers: boolean;
}

/** The exclusion rule in force. */
export interface RuleState {
  rule: ExclusionRule;
  hash: string;
  /** null: nobody declared one, and the default holds. */
  declaredAt: string | null;
  /** Declared after the first answer, and not what had been declared before it. */
  postHoc: boolean;
  history: DeclaredRule[];
}

/** Results of blind judging, by alias before unblinding and by source after. */
export interface JudgementSummary extends JudgementReport {
  unblindedAt: string | null;
  /** Ids of the simulators by the name they have here; empty before unblinding. */
  sourceIds: Record<string, number>;
  rule: RuleState;
}

export interface JudgementQuality {
  unblindedAt: string | null;
  annotators: readonly AnnotatorQuality[];
  rule: RuleState;
}

/** One judgement behind a number. */
export interface JudgedItemView {
  item: string;
  kind: ItemKind;
  role: 'normal' | 'gold' | 'attention' | 'repeat';
  annotator: string;
  task: string | null;
  /** Of the simulator; of the only conversation on items with one. */
  source: string;
  answers: Record<string, string>;
  /** Side of the human; null where both or none are. */
  humanSide: 'A' | 'B' | null;
  /** Of an item with one conversation. */
  human: boolean | null;
  seconds: number | null;
  excluded: boolean;
  afterSources: boolean;
  /** A and B; null before unblinding, when opening them would tell the source. */
  conversations: string[] | null;
}

export interface JudgedItemsPage {
  total: number;
  rows: JudgedItemView[];
}
