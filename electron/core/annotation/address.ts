import type { ConversationSummary } from '../../../shared/domain/conversation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { StoredItem } from '../../db/items.ts';
import type { StudyContext } from '../context.ts';

/** An item of one annotator, as rows. */
export interface AssignedItem {
  item: number;
  annotator: number;
  uid: string;
  conversation: string;
  instrument: string;
  /** Judged without knowing the source, by the study's options. */
  blind: boolean;
}

/** The item with this id in this annotator's queue. @throws Refusal no_annotator, no_item, not_assigned */
export function assignedItem({ repositories }: StudyContext, uid: string, annotator: string): AssignedItem {
  const { annotators, items } = repositories;
  const annotatorRow = annotators.id(annotator);
  if (annotatorRow === null) throw new Refusal('no_annotator', `There is no annotator "${annotator}" in this study.`);
  const item = items.byUid(uid);
  if (!item) throw new Refusal('no_item', `There is no item ${uid} in this study.`);
  if (!items.isAssigned(item.id, annotatorRow)) {
    throw new Refusal('not_assigned', `Item ${uid} is not assigned to ${annotator}.`);
  }
  return {
    item: item.id,
    annotator: annotatorRow,
    uid: item.uid,
    conversation: item.conversationUid,
    instrument: item.instrumentId,
    blind: item.blind === 1,
  };
}

/**
 * The rating item that a person names, see resolveItem, without making anything.
 * @throws Refusal no_item, ambiguous_item
 */
export function existingItem(context: StudyContext, target: string): StoredItem {
  const { items } = context.repositories;
  const item = items.byUid(target) ?? items.ratingOf(conversationNamed(context, target));
  if (item) return item;
  throw new Refusal('no_item', `Nobody was given "${target}" to rate.`);
}

/** Makes the rating item of a conversation unless it has one. @returns its row id */
export function ensureRatingItem(
  { repositories, newUid }: StudyContext,
  conversation: number,
  instrument: string,
): number {
  const { items } = repositories;
  return items.ratingOf(conversation)?.id ?? items.add(newUid(), 'rating', conversation, instrument);
}

/**
 * The item that a person names: an item's id, a conversation's id, an instance id when one conversation has it, or
 * `SOURCE/INSTANCE`. Makes annotator, item and assignment where they are missing. Runs inside a transaction.
 * @returns row ids
 * @throws Refusal no_item, ambiguous_item
 */
export function resolveItem(
  context: StudyContext,
  target: string,
  annotator: string,
  instrument: string,
): { item: number; annotator: number } {
  const { annotators, items } = context.repositories;
  const item = items.byUid(target)?.id ?? ensureRatingItem(context, conversationNamed(context, target), instrument);
  const annotatorRow = annotators.ensure(annotator, context.now());
  items.assign(item, annotatorRow);
  return { item, annotator: annotatorRow };
}

/** @returns the row id of the conversation that `target` names */
function conversationNamed({ repositories }: StudyContext, target: string): number {
  const { conversations } = repositories;
  const direct = conversations.rowId(target);
  if (direct !== null) return direct;
  const found = candidates(target, (instance) => conversations.ofInstance(instance));
  const only = found.length === 1 ? found[0] : undefined;
  if (only) return conversations.rowId(only.id) as number;
  if (found.length === 0) {
    throw new Refusal('no_item', `Nothing here is called "${target}": it is no item, conversation or instance id.`);
  }
  const addresses = addressesOf(found);
  const message = `"${target}" names ${found.length} conversations. Say which one: ${addresses.join(', ')}.`;
  throw new Refusal('ambiguous_item', message, { candidates: addresses });
}

/** Source labels and instance ids may hold slashes themselves, so every split is tried. */
function candidates(target: string, find: (instance: string) => ConversationSummary[]): ConversationSummary[] {
  const whole = find(target);
  if (whole.length > 0) return whole;
  const found: ConversationSummary[] = [];
  for (let slash = target.indexOf('/'); slash >= 0; slash = target.indexOf('/', slash + 1)) {
    const label = target.slice(0, slash);
    found.push(...find(target.slice(slash + 1)).filter(({ sourceLabel }) => sourceLabel === label));
  }
  return found;
}

/** `SOURCE/INSTANCE` where that tells the conversations apart, else their ids. */
function addressesOf(found: readonly ConversationSummary[]): string[] {
  const address = ({ sourceLabel, instanceId }: ConversationSummary) => `${sourceLabel}/${instanceId}`;
  const unique = new Set(found.map(address)).size === found.length;
  return found.map((conversation) => (unique ? address(conversation) : conversation.id));
}
