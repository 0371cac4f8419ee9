import { recordPosition, shapePlaces } from '../../../shared/blinding/shape.ts';
import type { LabelledTurn } from '../../../shared/usi/study.ts';
import type { StudyContext } from '../context.ts';
import { remembered } from '../remembered.ts';
import { blindShape } from './item.ts';

/**
 * Conversation row -> labelled user turns by their place in the record. A submitted labelling is about every user turn of its
 * conversation that says something: a turn without a label is one of which none is true. An older labelling of which nobody can
 * tell which turns it is about is left out whole.
 */
export function turnLabels(context: StudyContext): Map<number, LabelledTurn[]> {
  const { labelRows } = context.repositories;
  const entries = new Map<string, { field: string; value: string; shape: string | null }[]>();
  for (const { item, annotator, ...entry } of labelRows.labels()) {
    const key = JSON.stringify([item, annotator]);
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  const turns = new Map<number, LabelledTurn[]>();
  for (const { item, conversation, uid, annotator } of labelRows.items()) {
    const { messages, shown } = blindShape(context, uid);
    const placesOf = remembered((shape) => shapePlaces(messages, shape));
    const given = new Map<number | null, string[] | null>();
    for (const { field, value, shape } of entries.get(JSON.stringify([item, annotator])) ?? []) {
      const position = recordPosition(placesOf(shape ?? ''), Number(field.slice('labels:'.length)));
      given.set(position, JSON.parse(value) as string[] | null);
    }
    if (given.has(null)) continue;
    const own = shown.messages.flatMap(({ position, role, parts }): LabelledTurn[] => {
      if (role !== 'user' || parts.length === 0) return [];
      const place = shown.positions[position] ?? position;
      return [{ position: place, annotator, labels: given.get(place) ?? [] }];
    });
    turns.set(conversation, [...(turns.get(conversation) ?? []), ...own]);
  }
  return turns;
}
