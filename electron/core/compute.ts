import { computeCoefficients, computeConfusion, computeDisagreements } from './agreement/detail.ts';
import { computePairs } from './agreement/pairs.ts';
import { computeAgreement } from './agreement/summary.ts';
import { computeJudgements } from './judgements/summary.ts';
import { marksOfRecord } from './search/record-hits.ts';
import { computeDifferences, computeSourceReport, computeWhatIf } from './usi/analysis.ts';
import { computeCalibration } from './usi/calibration.ts';
import { computeExplanation, explainHits } from './usi/explanation.ts';
import { holdUsiStudy } from './usi/held.ts';
import { endIntervals, intervalsResult, startIntervals, stepIntervals } from './usi/intervals.ts';
import { computeLexiconCheck } from './usi/lexicon.ts';
import { measureRecords } from './usi/measure.ts';
import { computeUsi } from './usi/view.ts';

/** Long calculations: pure functions of their input, so that they can run in any thread. */
export const computations = {
  measure: measureRecords,
  marks: marksOfRecord,
  hold: holdUsiStudy,
  usi: computeUsi,
  sourceReport: computeSourceReport,
  differences: computeDifferences,
  whatIf: computeWhatIf,
  startIntervals,
  stepIntervals,
  intervalsResult,
  endIntervals,
  lexiconCheck: computeLexiconCheck,
  explanation: computeExplanation,
  hits: explainHits,
  calibration: computeCalibration,
  agreement: computeAgreement,
  coefficients: computeCoefficients,
  confusion: computeConfusion,
  disagreements: computeDisagreements,
  pairs: computePairs,
  judgements: computeJudgements,
};

export type Computations = typeof computations;
export type ComputationName = keyof Computations;
export type ComputationInput<Name extends ComputationName> = Parameters<Computations[Name]>[0];
export type ComputationOutput<Name extends ComputationName> = ReturnType<Computations[Name]>;

/** Where calculations are done. */
export interface Compute {
  run<Name extends ComputationName>(name: Name, input: ComputationInput<Name>): Promise<ComputationOutput<Name>>;
  close(): Promise<void>;
}

/** In the thread that asks; for tests and for hosts that have nothing else to serve. */
export const inlineCompute: Compute = {
  run: async (name, input) => runComputation(name, input),
  close: async () => undefined,
};

export function runComputation<Name extends ComputationName>(
  name: Name,
  input: ComputationInput<Name>,
): ComputationOutput<Name> {
  return (computations[name] as (input: ComputationInput<Name>) => ComputationOutput<Name>)(input);
}
