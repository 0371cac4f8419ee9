import { adjudicationRepository } from './adjudications.ts';
import { agreementRowRepository } from './agreement-rows.ts';
import { annotatorWorkRepository } from './annotator-work.ts';
import { annotatorRepository } from './annotators.ts';
import { blindLogRepository } from './blind-log.ts';
import { conversationPageRepository } from './conversation-page.ts';
import { conversationRepository } from './conversations.ts';
import type { Db } from './database.ts';
import { facetRepository } from './facets.ts';
import { instrumentRepository } from './instruments.ts';
import { itemRepository } from './items.ts';
import { labelRowRepository } from './label-rows.ts';
import { measurementRepository } from './measurements.ts';
import { overviewRepository } from './overview.ts';
import { packetRepository } from './packets.ts';
import { planRepository } from './plans.ts';
import { revisionRepository } from './revisions.ts';
import { searchIndexRepository } from './search-index.ts';
import { sourceRepository } from './sources.ts';
import { studyMetaRepository } from './study-meta.ts';
import { taskRepository } from './tasks.ts';
import { usiRowRepository } from './usi-rows.ts';

export type Repositories = ReturnType<typeof repositories>;

/** One repository per table family, with its statements prepared once for this connection. */
export function repositories(db: Db) {
  return {
    meta: studyMetaRepository(db),
    sources: sourceRepository(db),
    tasks: taskRepository(db),
    conversations: conversationRepository(db),
    conversationPages: conversationPageRepository(db),
    facets: facetRepository(db),
    searchIndex: searchIndexRepository(db),
    instruments: instrumentRepository(db),
    annotators: annotatorRepository(db),
    annotatorWork: annotatorWorkRepository(db),
    items: itemRepository(db),
    revisions: revisionRepository(db),
    plans: planRepository(db),
    packets: packetRepository(db),
    blindLog: blindLogRepository(db),
    overview: overviewRepository(db),
    measurements: measurementRepository(db),
    usiRows: usiRowRepository(db),
    labelRows: labelRowRepository(db),
    adjudications: adjudicationRepository(db),
    agreementRows: agreementRowRepository(db),
  };
}
