import { type CanonicalConversation, canonicalConversation } from '../../../shared/blinding/canonical.ts';
import { nextTurns } from '../../../shared/blinding/next-turns.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import type { Message } from '../../../shared/domain/conversation.ts';
import { itemId } from '../../../shared/domain/ids.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { BlindMessage, WorkItem, WorkSide } from '../../../shared/domain/work.ts';
import type { StoredItem } from '../../db/items.ts';
import type { StudyContext } from '../context.ts';
import { conversationDetail } from '../conversation-detail.ts';
import { workOptionsOf } from './options.ts';

/** What an annotator sees of an item: derived anew from the record each time, in the one blind shape. */
export function workItem(context: StudyContext, item: StoredItem, annotator: number, instrument: Instrument): WorkItem {
  const kind = item.kind as ItemKind;
  const options = workOptionsOf(context);
  const left = context.repositories.plans.leftMember(item.id, annotator);
  const members = [item.conversationUid, ...(item.secondUid === null ? [] : [item.secondUid])];
  const ordered = left === 1 ? [...members].reverse() : members;
  const shown = ordered.map((uid) => blindMessages(context, uid));
  const next = kind === 'next-turn' ? nextTurns(shown) : { context: [], turns: shown };
  const sides = next.turns.map((messages, i): WorkSide => ({ letter: i === 0 ? 'A' : 'B', messages }));
  const task = options.task === 'shown' ? conversationDetail(context, item.conversationUid).task : null;
  return {
    id: itemId(item.uid),
    kind,
    instrument,
    sides,
    context: next.context,
    task: task?.instruction ?? null,
    notice: item.notice,
  };
}

export function blindMessages(context: StudyContext, conversation: string): BlindMessage[] {
  return blindShape(context, conversation).shown.messages;
}

/** A conversation as its record has it and as it is shown to those who are blind. */
export function blindShape(
  context: StudyContext,
  conversation: string,
): { messages: Message[]; shown: CanonicalConversation } {
  const { messages } = conversationDetail(context, conversation);
  const redactions = context.repositories.blindLog.redactions(conversation);
  return { messages, shown: canonicalConversation(messages, workOptionsOf(context), redactions) };
}
