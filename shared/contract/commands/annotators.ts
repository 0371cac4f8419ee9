import { read } from '../command.ts';
import { nothing } from '../inputs.ts';

/** Who works how. For coordinators: an annotator must not see how others do. */
export const annotatorCommands = {
  'annotators.work': read(nothing),
} as const;
