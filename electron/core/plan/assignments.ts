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
      const rows = [...new Set(annotators)].map((annotator) => {
        const row = repositories.annotators.ensure(annotator, context.now());
        return { annotator, row, from: repositories.items.nextPlace(row), count: 0 };
      });
      let items = 0;
      for (const uid of conversations) {
        const conversation = repositories.conversations.rowId(uid);
        if (conversation === null) {
          throw new Refusal('no_conversation', `There is no conversation ${uid} in this study. Nothing was assigned.`);
        }
        if (!repositories.items.ratingOf(conversation)) items++;
        const item = ensureRatingItem(context, conversation, TAU_BENCH_SURVEY.id);
        for (const queue of rows) if (repositories.items.assign(item, queue.row)) queue.count++;
      }
      const queues = rows.flatMap(({ row: _, ...queue }) => (queue.count > 0 ? [queue] : []));
      return { items, assignments: queues.reduce((sum, { count }) => sum + count, 0), queues };
    }),
  'items.takeBack': (context, { queues }) =>
    context.transaction(() => {
      const { annotators, items } = context.repositories;
      const taken = queues.map(({ annotator, from, count }) => {
        const row = annotators.id(annotator);
        return row === null ? 0 : items.takeBack(row, from, count);
      });
      return { assignments: taken.reduce((sum, count) => sum + count, 0) };
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
