import { spanInRecord } from '../../../shared/blinding/record-place.ts';
import { recordPosition, shapePlaces } from '../../../shared/blinding/shape.ts';
import type { ConversationEvidence } from '../../../shared/contract/outputs.ts';
import type { EvidenceSpan } from '../../../shared/domain/annotation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { StudyContext } from '../context.ts';
import { conversationDetail } from '../conversation-detail.ts';
import { remembered } from '../remembered.ts';

/** Evidence of a blind answer may stand where nobody can tell any more: an older answer does not say what was shown. */
export type SaidSpan = Omit<EvidenceSpan, 'position'> & { position: number | null };

/** What an annotator left beside an answer; positions are those of the record, null where they are not known any more. */
export interface Said {
  evidence: SaidSpan[];
  comments: { position: number | null; text: string }[];
}

/** Evidence for one question and comments on turns, by annotator, over the rating items of one conversation. */
export function saidAbout(context: StudyContext, conversation: number, dimension: string): Map<string, Said> {
  const { agreementRows, conversations } = context.repositories;
  const placesOf = recordPlaces(context, () => conversations.byRow(conversation)?.id ?? '');
  const found = new Map<string, Said>();
  const of = (annotator: string): Said => {
    const said = found.get(annotator) ?? { evidence: [], comments: [] };
    found.set(annotator, said);
    return said;
  };
  for (const row of agreementRows.said(conversation, dimension)) {
    const spans = JSON.parse(row.value) as EvidenceSpan[];
    of(row.annotator).evidence.push(...spans.map((span) => placesOf(row).span(span) ?? { ...span, position: null }));
  }
  const comments = new Map<string, { annotator: string; position: number | null; text: string | null }>();
  for (const row of agreementRows.comments(conversation)) {
    const { item, annotator, field, value, shape } = row;
    const position = placesOf(row).position(Number(field.slice('comment:'.length)));
    // the last one on a turn counts, whatever was shown around it
    const key = JSON.stringify([item, annotator, position ?? [field, shape]]);
    comments.delete(key);
    comments.set(key, { annotator, position, text: JSON.parse(value) as string | null });
  }
  for (const { annotator, position, text } of comments.values())
    if (text) of(annotator).comments.push({ position, text });
  for (const { comments: own } of found.values())
    own.sort((a, b) => (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER));
  return found;
}

/**
 * Evidence of all annotators for all questions of a conversation's ratings, by question, where its place is known.
 * @throws Refusal no_conversation
 */
export function evidenceIn(context: StudyContext, uid: string): ConversationEvidence {
  const { conversations, agreementRows } = context.repositories;
  const conversation = conversations.rowId(uid);
  if (conversation === null) throw new Refusal('no_conversation', `There is no conversation ${uid} in this study.`);
  const found: ConversationEvidence = {};
  const placesOf = recordPlaces(context, () => uid);
  for (const row of agreementRows.evidence(conversation)) {
    const question = row.field.slice('evidence:'.length);
    const spans = (JSON.parse(row.value) as EvidenceSpan[]).flatMap((given) => {
      const span = placesOf(row).span(given);
      return span === null ? [] : [{ ...span, annotator: row.annotator }];
    });
    found[question] = [...(found[question] ?? []), ...spans];
  }
  return found;
}

interface Places {
  position: (given: number) => number | null;
  span: (given: EvidenceSpan) => EvidenceSpan | null;
}

const asGiven: Places = { position: (given) => given, span: (given) => given };

/** From places that an annotator named to places in the record; a conversation is read only when one was blind. */
function recordPlaces(context: StudyContext, uid: () => string) {
  const record = remembered(() => conversationDetail(context, uid()).messages);
  const blindPlaces = remembered((shape): Places => {
    const messages = record('');
    const places = shapePlaces(messages, shape);
    return {
      position: (given) => recordPosition(places, given),
      span: (given) => spanInRecord(messages, places, given),
    };
  });
  return ({ blind, shape }: { blind: 0 | 1; shape: string | null }): Places =>
    blind === 0 ? asGiven : blindPlaces(shape ?? '');
}
