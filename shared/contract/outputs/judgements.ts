import type { JudgedItemsPage, JudgementQuality, JudgementSummary, RuleState } from '../judgement-view.ts';

export interface JudgementOutputs {
  'judgements.summary': JudgementSummary;
  'judgements.quality': JudgementQuality;
  'judgements.rule': RuleState;
  'judgements.items': JudgedItemsPage;
}
