import type { Instrument } from '../../shared/domain/instrument.ts';
import { TAU_BENCH_SURVEY } from '../../shared/instrument/tau-bench-survey.ts';
import type { AnnotatorRating } from '../../shared/usi/study.ts';
import type { StudyContext } from './context.ts';
import { submittedAnswers } from './submitted-answers.ts';

/** Submitted ratings of one conversation. */
export interface RatedConversation {
  conversation: string;
  ratings: AnnotatorRating[];
}

export interface AgreementInput {
  instrument: Instrument;
  conversations: RatedConversation[];
}

/** What agreement is computed from: current answers of submitted items only, by conversation. */
export async function agreementInput(context: StudyContext): Promise<AgreementInput> {
  const conversations = [...(await submittedAnswers(context))].map(([row, ratings]) => ({
    conversation: String(row),
    ratings,
  }));
  return { instrument: context.repositories.instruments.byId(TAU_BENCH_SURVEY.id) ?? TAU_BENCH_SURVEY, conversations };
}
