import { reopen, setField, skip, submit } from '../../shared/annotation/changes.ts';
import { redo, undo } from '../../shared/annotation/undo.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import { assignedItem } from './address.ts';
import { annotate, readForm } from './annotate.ts';
import { conversationDetail } from './conversation-detail.ts';
import type { Handlers } from './handler.ts';
import { workOptionsOf } from './work-options.ts';

const nothingLeft = (what: string) => new Refusal('nothing_to_do', `There is nothing to ${what} on this item.`);

/** Working on one item. Every write is one entry of the append-only log, durable when it is answered. */
export const annotationHandlers = {
  'item.form': (context, input) => {
    const { form, target } = readForm(context, input);
    return { form, conversation: conversationDetail(context, target.conversation) };
  },
  'item.set': (context, { field, value, ...item }) =>
    annotate(context, item, (log, instrument) => setField(log, instrument, field, value)),
  'item.submit': (context, item) => {
    const blind = context.repositories.items.byUid(item.item)?.blind === 1;
    const rules = blind ? workOptionsOf(context) : undefined;
    return annotate(context, item, (log, instrument) => submit(log, instrument, rules));
  },
  'item.skip': (context, { reason, ...item }) => annotate(context, item, (log) => skip(log, reason)),
  'item.reopen': (context, item) => annotate(context, item, reopen),
  'item.undo': (context, item) =>
    annotate(context, item, (log) => {
      const change = undo(log);
      if (!change) throw nothingLeft('undo');
      return change;
    }),
  'item.redo': (context, item) =>
    annotate(context, item, (log) => {
      const change = redo(log);
      if (!change) throw nothingLeft('redo');
      return change;
    }),
  'item.history': (context, { item, annotator }) => {
    const target = assignedItem(context, item, annotator);
    return context.repositories.revisions.log(target.item, target.annotator);
  },
} satisfies Partial<Handlers>;
