import type { EvidenceSpan } from '../../shared/domain/annotation.ts';
import type { StudyContext } from './context.ts';

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
