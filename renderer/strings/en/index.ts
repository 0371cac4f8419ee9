import { adjudication } from './adjudication.ts';
import { agreement } from './agreement.ts';
import { agreementSentences } from './agreement-sentences.ts';
import { annotate } from './annotate.ts';
import { annotatorWords } from './annotators.ts';
import { app } from './app.ts';
import { assign } from './assign.ts';
import { common } from './common.ts';
import { exporting } from './export.ts';
import { host } from './host.ts';
import { importing } from './import.ts';
import { judge } from './judge.ts';
import { judgementWords } from './judgements.ts';
import { keys } from './keys.ts';
import { library } from './library.ts';
import { overview } from './overview.ts';
import { plot } from './plot.ts';
import { replay } from './replay.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { tour } from './tour.ts';
import { transcript } from './transcript.ts';
import { usi } from './usi.ts';
import { usiAnalysis } from './usi-analysis.ts';

/** One file per screen area; a new area adds its file here and in `de/index.ts`. */
export const en = {
  common,
  app,
  keys,
  library,
  overview,
  host,
  import: importing,
  export: exporting,
  session,
  settings,
  plot,
  start,
  usi,
  usiAnalysis,
  agreement,
  agreementSentences,
  adjudication,
  annotate,
  annotators: annotatorWords,
  assign,
  judge,
  judgements: judgementWords,
  replay,
  tour,
  transcript,
};

/** What every language must have: the same areas and names, the same arguments. */
export type Messages = typeof en;
