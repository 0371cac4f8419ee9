import { recordPosition, spanInRecord } from '../../../shared/blinding/record-place.ts';
import type { ConversationEvidence } from '../../../shared/contract/outputs.ts';
import type { EvidenceSpan } from '../../../shared/domain/annotation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { blindShape } from '../annotation/item.ts';
import type { StudyContext } from '../context.ts';

/** What an annotator left beside an answer; positions are those of the record. */
export interface Said {
  evidence: EvidenceSpan[];
  comments: { position: number; text: string }[];
}

/** Evidence for one question and comments on turns, by annotator, over the rating items of one conversation. */
export function saidAbout(context: StudyContext, conversation: number, dimension: string): Map<string, Said> {
  const found = new Map<string, Said>();
  const { agreementRows, conversations } = context.repositories;
  const places = recordPlaces(context, () => conversations.byRow(conversation)?.id ?? '');
  for (const { annotator, blind, field, value } of agreementRows.said(conversation, dimension)) {
    const said = found.get(annotator) ?? { evidence: [], comments: [] };
    found.set(annotator, said);
    const { span, position } = places(blind);
    if (field.startsWith('evidence:')) said.evidence.push(...(JSON.parse(value) as EvidenceSpan[]).map(span));
    else
      said.comments.push({
        position: position(Number(field.slice('comment:'.length))),
        text: JSON.parse(value) as string,
      });
  }
  return found;
}

/** Evidence of all annotators for all questions of a conversation's ratings, by question. @throws Refusal no_conversation */
export function evidenceIn(context: StudyContext, uid: string): ConversationEvidence {
  const { conversations, agreementRows } = context.repositories;
  const conversation = conversations.rowId(uid);
  if (conversation === null) throw new Refusal('no_conversation', `There is no conversation ${uid} in this study.`);
  const found: ConversationEvidence = {};
  const places = recordPlaces(context, () => uid);
  for (const { annotator, blind, field, value } of agreementRows.evidence(conversation)) {
    const question = field.slice('evidence:'.length);
    const spans = (JSON.parse(value) as EvidenceSpan[]).map((span) => ({ ...places(blind).span(span), annotator }));
    found[question] = [...(found[question] ?? []), ...spans];
  }
  return found;
}

interface Places {
  position: (given: number) => number;
  span: (given: EvidenceSpan) => EvidenceSpan;
}

const asGiven: Places = { position: (given) => given, span: (given) => given };

/** From places that an annotator named to places in the record; a conversation is read only when one was blind. */
function recordPlaces(context: StudyContext, uid: () => string): (blind: 0 | 1) => Places {
  let ofBlind: Places | null = null;
  return (blind) => {
    if (blind === 0) return asGiven;
    if (ofBlind !== null) return ofBlind;
    const { messages, shown } = blindShape(context, uid());
    ofBlind = {
      position: (given) => recordPosition(shown, given),
      span: (given) => spanInRecord(messages, shown, given),
    };
    return ofBlind;
  };
}
