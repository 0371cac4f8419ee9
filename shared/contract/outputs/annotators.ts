import type { AnnotatorWork } from '../../judgements/annotator-work.ts';

export interface AnnotatorOutputs {
  /** Everybody who has submitted something, by name. */
  'annotators.work': readonly AnnotatorWork[];
}
