import type { ConversationEvidence } from '../../../shared/contract/outputs.ts';
import type { EvidenceSpan } from '../../../shared/domain/annotation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { StudyContext } from '../context.ts';

/** What an annotator left beside an answer. */
export interface Said {
  evidence: EvidenceSpan[];
  comments: { position: number; text: string }[];
}

/** Evidence for one question and comments on turns, by annotator, over the rating items of one conversation. */
export function saidAbout(context: StudyContext, conversation: number, dimension: string): Map<string, Said> {
  const found = new Map<string, Said>();
  for (const { annotator, field, value } of context.repositories.agreementRows.said(conversation, dimension)) {
    const said = found.get(annotator) ?? { evidence: [], comments: [] };
    found.set(annotator, said);
    if (field.startsWith('evidence:')) said.evidence.push(...(JSON.parse(value) as EvidenceSpan[]));
    else said.comments.push({ position: Number(field.slice('comment:'.length)), text: JSON.parse(value) as string });
  }
  return found;
}

/** Evidence of all annotators for all questions of a conversation's ratings, by question. @throws Refusal no_conversation */
export function evidenceIn({ repositories }: StudyContext, uid: string): ConversationEvidence {
  const conversation = repositories.conversations.rowId(uid);
  if (conversation === null) throw new Refusal('no_conversation', `There is no conversation ${uid} in this study.`);
  const found: ConversationEvidence = {};
  for (const { annotator, field, value } of repositories.agreementRows.evidence(conversation)) {
    const question = field.slice('evidence:'.length);
    const spans = (JSON.parse(value) as EvidenceSpan[]).map((span) => ({ ...span, annotator }));
    found[question] = [...(found[question] ?? []), ...spans];
  }
  return found;
}
