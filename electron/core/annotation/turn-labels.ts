import type { LabelledTurn } from '../../../shared/usi/study.ts';
import type { StudyContext } from '../context.ts';
import { blindShape } from './item.ts';

/**
 * Conversation row -> labelled user turns by their place in the record. A submitted labelling is about every user turn of its
 * conversation: a turn without a label is one of which none is true.
 */
export function turnLabels(context: StudyContext): Map<number, LabelledTurn[]> {
  const { labelRows } = context.repositories;
  const given = new Map<string, string[]>();
  for (const { item, annotator, field, value } of labelRows.labels()) {
    given.set(JSON.stringify([item, annotator, field]), JSON.parse(value) as string[]);
  }
  const turns = new Map<number, LabelledTurn[]>();
  for (const { item, conversation, uid, annotator } of labelRows.items()) {
    const { shown } = blindShape(context, uid);
    const own = shown.messages.flatMap(({ position, role }): LabelledTurn[] => {
      if (role !== 'user') return [];
      const labels = given.get(JSON.stringify([item, annotator, `labels:${position}`])) ?? [];
      return [{ position: shown.positions[position] ?? position, annotator, labels }];
    });
    turns.set(conversation, [...(turns.get(conversation) ?? []), ...own]);
  }
  return turns;
}
