import { splitField } from '../../../shared/annotation/fold.ts';
import { spanInRecord } from '../../../shared/blinding/record-place.ts';
import { namesPlaces, recordPosition, shapeName, shapePlaces } from '../../../shared/blinding/shape.ts';
import type { Revision } from '../../../shared/domain/annotation.ts';
import type { Message } from '../../../shared/domain/conversation.ts';
import type { Json } from '../../../shared/domain/json.ts';
import type { SidedSpan } from '../../../shared/domain/work.ts';
import type { StudyContext } from '../context.ts';
import { conversationDetail } from '../conversation-detail.ts';
import { remembered } from '../remembered.ts';
import { workOptionsOf } from './options.ts';

interface BlindItem {
  item: number;
  annotator: number;
  uid: string;
}

/** Older answers do not say what was shown; whoever goes on with them most likely saw what the options still say. */
const likely = (name: string): string => `1${name.slice(1)}`;

/**
 * The log of a blind item as it reads on what is shown today: comments, labels and evidence stand at the messages that they were
 * given on, also where other messages are shown since. What is said about a message that is not shown now is left out; it stays
 * in the log.
 */
export function shownLog(context: StudyContext, item: BlindItem, log: readonly Revision[]): Revision[] {
  const today = shapeName(workOptionsOf(context));
  const moved = log.filter(({ field, shape }) => shape !== today && namesPlaces(field));
  if (moved.length === 0) return [...log];
  const stored = context.repositories.items.byUid(item.uid);
  // the one turn of each side is all that there is to speak of
  if (!stored || stored.kind === 'next-turn') return [...log];
  const first = context.repositories.plans.leftMember(item.item, item.annotator) === 1 ? 'B' : 'A';
  const messagesOf = remembered(
    (side: string) =>
      conversationDetail(context, side === first || side === '' ? stored.conversationUid : (stored.secondUid ?? ''))
        .messages,
  );
  const move = mover(messagesOf, today);
  return log.flatMap((entry) => (moved.includes(entry) ? (move(entry) ?? []) : [entry]));
}

function mover(messagesOf: (side: string) => Message[], today: string) {
  const placesOf = remembered((key: string) => {
    const [side = '', shape = ''] = key.split(' ');
    return shapePlaces(messagesOf(side), shape);
  });
  const shownAt = (side: string, position: number | null): number | null => {
    const at = position === null ? -1 : (placesOf(`${side} ${today}`).positions[0]?.indexOf(position) ?? -1);
    return at < 0 ? null : at;
  };
  return (entry: Revision): Revision | null => {
    const shape = entry.shape ?? likely(today);
    const [kind, key] = splitField(entry.field);
    if (kind === 'evidence') {
      if (!Array.isArray(entry.value)) return { ...entry, shape: today };
      const spans = (entry.value as unknown as SidedSpan[]).flatMap((span) => {
        const { side = '' } = span;
        const found = spanInRecord(messagesOf(side), placesOf(`${side} ${shape}`), span);
        const position = shownAt(side, found?.position ?? null);
        return position === null ? [] : [{ ...span, position }];
      });
      return { ...entry, value: spans as unknown as Json, shape: today };
    }
    const side = key.includes(':') ? key.slice(0, 1) : '';
    const given = Number(key.slice(key.indexOf(':') + 1));
    const position = shownAt(side, recordPosition(placesOf(`${side} ${shape}`), given));
    if (position === null) return null;
    return { ...entry, field: `${kind}:${side === '' ? '' : `${side}:`}${position}`, shape: today };
  };
}
