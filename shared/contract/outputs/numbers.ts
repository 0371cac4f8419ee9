import type { AgreementSummary } from '../agreement-view.ts';
import type { CalibrationView, UsiExplanation, UsiView } from '../usi-view.ts';

export interface NumbersOutputs {
  'usi.table': UsiView;
  'usi.explain': UsiExplanation;
  'usi.calibration': CalibrationView;
  'agreement.summary': AgreementSummary;
}
