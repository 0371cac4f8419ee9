import type { AnnotatorWork } from '../../annotation/annotator-work.ts';

export interface AnnotatorOutputs {
  /** Everybody who has submitted something, by name. */
  'annotators.work': readonly AnnotatorWork[];
}
