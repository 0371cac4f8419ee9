import { adjudicationHandlers } from './agreement/adjudication.ts';
import { agreementHandlers } from './agreement/handlers.ts';
import { annotationHandlers } from './annotation/annotations.ts';
import { workHandlers } from './annotation/handlers.ts';
import { exportHandlers } from './export/handlers.ts';
import type { Handlers } from './handler.ts';
import { importHandlers } from './import/handlers.ts';
import { instrumentHandlers } from './instruments.ts';
import { judgementHandlers } from './judgements/analysis.ts';
import { annotatorHandlers } from './judgements/annotator-work.ts';
import { libraryHandlers } from './library.ts';
import { numberHandlers } from './numbers.ts';
import { packetHandlers } from './packet/handlers.ts';
import { assignmentHandlers } from './plan/assignments.ts';
import { planHandlers } from './plan/handlers.ts';
import { leakHandlers } from './plan/leaks.ts';
import { studyHandlers } from './study.ts';
import { usiHandlers } from './usi/handlers.ts';

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
  ...leakHandlers,
  ...instrumentHandlers,
  ...packetHandlers,
  ...judgementHandlers,
  ...agreementHandlers,
  ...adjudicationHandlers,
};
