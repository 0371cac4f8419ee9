import { recordPosition, shapePlaces } from '../../../shared/blinding/shape.ts';
import type { LabelledTurn } from '../../../shared/usi/study.ts';
import type { StudyContext } from '../context.ts';
import { remembered } from '../remembered.ts';
import { blindShape } from './item.ts';

export interface TurnLabels {
  /** Conversation row -> labelled user turns by their place in the record. */
  turns: Map<number, LabelledTurn[]>;
  /** Older labellings of which nobody can tell which turns they are about: they are left out whole. */
  leftOut: number;
}

/**
 * What submitted labellings say. Each is about every user turn of its conversation that says something: a turn without a label is
 * one of which none is true.
 */
export function turnLabels(context: StudyContext): TurnLabels {
  const { labelRows } = context.repositories;
  const entries = new Map<string, { field: string; value: string; shape: string | null }[]>();
  for (const { item, annotator, ...entry } of labelRows.labels()) {
    const key = JSON.stringify([item, annotator]);
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  const turns = new Map<number, LabelledTurn[]>();
  let leftOut = 0;
  for (const { item, conversation, uid, annotator } of labelRows.items()) {
    const { messages, shown } = blindShape(context, uid);
    const placesOf = remembered((shape) => shapePlaces(messages, shape));
    const given = new Map<number | null, string[] | null>();
    for (const { field, value, shape } of entries.get(JSON.stringify([item, annotator])) ?? []) {
      const position = recordPosition(placesOf(shape ?? ''), Number(field.slice('labels:'.length)));
      given.set(position, JSON.parse(value) as string[] | null);
    }
    if (given.has(null)) {
      leftOut++;
      continue;
    }
    const own = shown.messages.flatMap(({ position, role, parts }): LabelledTurn[] => {
      if (role !== 'user' || parts.length === 0) return [];
      const place = shown.positions[position] ?? position;
      return [{ position: place, annotator, labels: given.get(place) ?? [] }];
    });
    turns.set(conversation, [...(turns.get(conversation) ?? []), ...own]);
  }
  return { turns, leftOut };
}
