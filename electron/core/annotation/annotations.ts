import { conversationDetail } from '../conversation-detail.ts';
import type { Handlers } from '../handler.ts';
import { assignedItem } from './address.ts';
import { annotate, logOf, readForm } from './annotate.ts';
import { decisions } from './annotation-decisions.ts';

/** Working on one item. Every write is one entry of the append-only log, durable when it is answered. */
export const annotationHandlers = {
  'item.form': (context, input) => {
    const { form, target } = readForm(context, input);
    return { form, conversation: conversationDetail(context, target.conversation) };
  },
  'item.set': (context, input) => annotate(context, input, decisions['item.set'](input)),
  'item.submit': (context, input) => annotate(context, input, decisions['item.submit']()),
  'item.skip': (context, input) => annotate(context, input, decisions['item.skip'](input)),
  'item.reopen': (context, input) => annotate(context, input, decisions['item.reopen']()),
  'item.undo': (context, input) => annotate(context, input, decisions['item.undo']()),
  'item.redo': (context, input) => annotate(context, input, decisions['item.redo']()),
  'item.history': (context, { item, annotator }) => {
    return logOf(context, assignedItem(context, item, annotator));
  },
} satisfies Partial<Handlers>;
