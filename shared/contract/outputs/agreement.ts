import type { DimensionCoefficients } from '../../agreement/dimension-coefficients.ts';
import type { ConfusionMatrix } from '../../agreement/pairwise-kappa.ts';
import type { Adjudication } from '../../domain/adjudication.ts';
import type { AdjudicationQueue } from '../adjudication-view.ts';
import type { AgreementSummary } from '../agreement-view.ts';

export interface AgreementOutputs {
  'agreement.summary': AgreementSummary;
  'agreement.pairs': AgreementSummary;
  'agreement.coefficients': DimensionCoefficients[];
  'agreement.confusion': ConfusionMatrix;
  'adjudication.queue': AdjudicationQueue;
  'adjudication.decide': Adjudication;
  'adjudication.takeBack': Adjudication;
  'adjudication.history': Adjudication[];
}
