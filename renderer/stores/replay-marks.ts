import type { ConversationFeatures } from '../../shared/contract/outputs.ts';
import { behaviourOf, restsAfter, type Telling, tellingOf } from '../../shared/replay/index.ts';
import type { Decoration, Decorations } from '../components/transcript/decorations.ts';

/** What the terms that fired in a conversation look like in its turns, and on its timeline. */
export interface ReplayMarks {
  turns: Decorations;
  telling: readonly Telling[];
}

export const NO_MARKS: ReplayMarks = { turns: new Map(), telling: [] };

/** To be had at once or, where there are many hits, in slices. */
export function* marksOf(hits: ConversationFeatures['hits']): Generator<void, ReplayMarks> {
  const turns = new Map<number, Decoration[]>();
  for (const [index, { position, feature, term, start, end }] of hits.entries()) {
    if (restsAfter(index)) yield;
    const behaviour = behaviourOf(feature);
    if (!behaviour) continue;
    const mark: Decoration = { kind: 'mark', start, end, behaviour, term };
    const list = turns.get(position);
    if (list) list.push(mark);
    else turns.set(position, [mark]);
  }
  yield;
  return { turns, telling: tellingOf(hits) };
}
