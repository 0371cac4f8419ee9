import type {
  CalibrationView,
  LexiconCheckView,
  UsiDifferences,
  UsiExplanation,
  UsiIntervals,
  UsiSourceReport,
  UsiView,
  UsiWhatIf,
} from '../usi-view.ts';

export interface UsiOutputs {
  'usi.table': UsiView;
  'usi.intervals': UsiIntervals;
  'usi.explain': UsiExplanation;
  'usi.calibration': CalibrationView;
  'usi.source': UsiSourceReport;
  'usi.differences': UsiDifferences;
  'usi.lexicon': LexiconCheckView;
  'usi.whatIf': UsiWhatIf;
}
