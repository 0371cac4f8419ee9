import type { AgreementSummary } from '../agreement-view.ts';

export interface NumbersOutputs {
  'agreement.summary': AgreementSummary;
}
