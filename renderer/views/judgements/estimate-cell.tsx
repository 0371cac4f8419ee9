import type { TaskEstimate } from '../../../shared/judgements/task-interval.ts';
import { SecondLine } from '../../components/second-line.tsx';
import { ValueCell } from '../../components/table/index.ts';
import { formatPercent } from '../../strings/index.ts';
import { rangeText } from './words.ts';

interface EstimateCellProps {
  estimate: TaskEstimate;
  format?: (value: number) => string;
  /** Opens the judgements behind it; `label` says what it opens. */
  onOpen?: () => void;
  label?: string;
}

/** A value with its interval beneath. Copies at full precision. */
export function EstimateCell({ estimate, format = (x) => formatPercent(x), onOpen, label }: EstimateCellProps) {
  const { estimate: value } = estimate;
  return (
    <ValueCell value={value} onOpen={onOpen} title={label}>
      {value === null ? '–' : format(value)}
      <SecondLine>{rangeText(estimate, format)}</SecondLine>
    </ValueCell>
  );
}
