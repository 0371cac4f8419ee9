import { adjudicationHandlers } from './adjudication.ts';
import { agreementHandlers } from './agreement.ts';
import { annotationHandlers } from './annotations.ts';
import { annotatorHandlers } from './annotator-work.ts';
import { assignmentHandlers } from './assignments.ts';
import { exportHandlers } from './export.ts';
import type { Handlers } from './handler.ts';
import { importHandlers } from './import.ts';
import { instrumentHandlers } from './instruments.ts';
import { judgementHandlers } from './judgement-analysis.ts';
import { libraryHandlers } from './library.ts';
import { numberHandlers } from './numbers.ts';
import { packetHandlers } from './packets.ts';
import { planHandlers } from './plan.ts';
import { studyHandlers } from './study.ts';
import { usiHandlers } from './usi.ts';
import { workHandlers } from './work.ts';

/** Every command of the study has its handler: the compiler checks it. */
export const handlers: Handlers = {
  ...studyHandlers,
  ...libraryHandlers,
  ...assignmentHandlers,
  ...annotationHandlers,
  ...annotatorHandlers,
  ...importHandlers,
  ...exportHandlers,
  ...numberHandlers,
  ...usiHandlers,
  ...workHandlers,
  ...planHandlers,
  ...instrumentHandlers,
  ...packetHandlers,
  ...judgementHandlers,
  ...agreementHandlers,
  ...adjudicationHandlers,
};
