import type { ItemProgress } from '../../../shared/domain/annotation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { ensureRatingItem, resolveItem } from '../annotation/address.ts';
import type { Handlers } from '../handler.ts';

/** Who rates what: annotators, items and queues. */
export const assignmentHandlers = {
  'instrument.get': ({ repositories }) => repositories.instruments.byId(TAU_BENCH_SURVEY.id) ?? TAU_BENCH_SURVEY,
  'annotators.list': ({ repositories }) => repositories.annotators.list(),
  'annotator.add': (context, { name }) =>
    context.transaction(() => {
      context.repositories.annotators.ensure(name, context.now());
      return context.repositories.annotators.list();
    }),
  'items.add': (context, { conversations, annotators }) =>
    context.transaction(() => {
      const { repositories } = context;
      const rows = annotators.map((name) => repositories.annotators.ensure(name, context.now()));
      const added = { items: 0, assignments: 0 };
      for (const uid of conversations) {
        const conversation = repositories.conversations.rowId(uid);
        if (conversation === null) {
          throw new Refusal('no_conversation', `There is no conversation ${uid} in this study. Nothing was assigned.`);
        }
        if (!repositories.items.ratingOf(conversation)) added.items++;
        const item = ensureRatingItem(context, conversation, TAU_BENCH_SURVEY.id);
        for (const row of rows) if (repositories.items.assign(item, row)) added.assignments++;
      }
      return added;
    }),
  'item.resolve': (context, { target, annotator }) =>
    context.transaction(() => {
      const { items, instruments } = context.repositories;
      const found = resolveItem(context, target, annotator, TAU_BENCH_SURVEY.id);
      return items.progress(found.item, found.annotator, instruments.choiceFields()) as ItemProgress;
    }),
  'items.queue': ({ repositories }, { annotator }) => {
    const row = repositories.annotators.id(annotator);
    return row === null ? [] : repositories.items.queue(row, repositories.instruments.choiceFields());
  },
} satisfies Partial<Handlers>;
