import type { BinRate, CalibrationView } from '../../../shared/contract/usi-view.ts';
import { type BinSuccess, humanSuccessByBin, sourceSuccessByBin } from '../../../shared/usi/analysis/outcome.ts';
import { BIN_CUTOFFS, binIndex } from '../../../shared/usi/difficulty.ts';
import { scoringOf } from './held.ts';
import type { UsiOptions } from './options.ts';

/**
 * Success by difficulty bin, hardest first: over all outcomes (human: all batches; simulator: all runs) on tasks of the
 * bin. `tasks`: tasks with a difficulty in the bin.
 */
export function computeCalibration(request: { key: string; options: UsiOptions }): CalibrationView {
  const { scored, simulators } = scoringOf(request);
  const sources = simulators.map((_, i) => sourceSuccessByBin(scored, i));
  const levels = [...scored.difficulty.values()].map(binIndex);
  return {
    bins: humanSuccessByBin(scored).map((human, bin) => ({
      bin,
      from: BIN_CUTOFFS[bin - 1] ?? 0,
      to: BIN_CUTOFFS[bin] ?? 1,
      tasks: levels.filter((level) => level === bin).length,
      human: rateOf(human),
      sources: simulators.map(({ id: sourceId }, i) => ({ sourceId, ...rateOf(sources[i]?.[bin]) })),
    })),
  };
}

function rateOf(success: BinSuccess | undefined): BinRate {
  const { rate, conversations: n } = success ?? { rate: null, conversations: 0 };
  return { rate: typeof rate === 'number' ? rate : null, n };
}
