import type { Input, Parsed } from '../../../shared/contract/commands.ts';
import type { Output } from '../../../shared/contract/outputs.ts';
import type {
  UsiDifferences,
  UsiExplanation,
  UsiIntervals,
  UsiView,
  UsiWhatIf,
} from '../../../shared/contract/usi-view.ts';

export type UsiOptions = Parsed<'usi.table'>;
export type Scenario = Input<'usi.whatIf'>['scenario'];
export type SourceReport = Output<'usi.source'>;

export interface Bootstrap {
  replicates: number;
  seed: number;
  compare?: { first: string; second: string };
}

export interface Asked {
  source: string;
  dimension?: 'd1' | 'd2' | 'd3' | 'd4';
  feature?: string;
}

/** Where the numbers of the index come from: a study file, or published files read for this once. */
export interface UsiBackend {
  table(options: UsiOptions): Promise<Omit<UsiView, 'rows'> & { rows: Omit<UsiView['rows'][number], 'sourceId'>[] }>;
  intervals(options: UsiOptions, bootstrap: Bootstrap): Promise<UsiIntervals>;
  /** From files also what each correction changes alone; a study keeps features, not texts. */
  differences(options: UsiOptions): Promise<UsiDifferences & { corrections?: unknown }>;
  whatIf(options: UsiOptions, scenario: Scenario): Promise<UsiWhatIf>;
  source(options: UsiOptions, source: string): Promise<SourceReport>;
  explain(options: UsiOptions, asked: Asked): Promise<UsiExplanation>;
}
