import type { AgreementReport } from '../agreement/summary.ts';
import type { QuestionWords } from '../contract/agreement-view.ts';
import type { CalibrationView, FeatureComparison, UsiIntervals, UsiQuantity, UsiView } from '../contract/usi-view.ts';
import type { SourceKind } from '../domain/conversation.ts';
import type { SourceLook } from './source-look.ts';

export interface ReportSource {
  id: number;
  label: string;
  kind: SourceKind;
  conversations: number;
  terms: string | null;
  look: SourceLook;
}

/** Everything that a report shows, computed before it is drawn. */
export interface ReportData {
  study: string;
  tool: string;
  /** ISO 8601. */
  at: string;
  studyHash: string;
  counts: { conversations: number; tasks: number; annotators: number; ratings: number };
  sources: readonly ReportSource[];
  usi: UsiView;
  /** null where there is nothing to resample. */
  intervals: UsiIntervals | null;
  features: readonly { source: ReportSource; features: readonly FeatureComparison[] }[];
  calibration: CalibrationView;
  bias: readonly { source: ReportSource; questions: readonly QuestionBias[] }[];
  agreement: AgreementReport & { questions: readonly QuestionWords[] };
  instrument: string;
  pseudonyms: boolean;
}

/** Simulator minus human, as a share of the scale. */
export interface QuestionBias {
  field: string;
  n: number;
  bias: UsiQuantity;
  interval: readonly [number, number] | null;
}
