import type { Client } from '../../shared/contract/client.ts';
import type { ItemForm, ItemKind, ItemState } from '../../shared/domain/annotation.ts';
import type { Instrument } from '../../shared/domain/instrument.ts';
import type { Step } from '../../shared/replay/index.ts';
import { ratedConversation, type ShownSide } from './annotate-conversation.ts';
import { blindSteps, workSides } from './work-sides.ts';

/** A row of a queue, wherever it comes from. */
export interface QueueRow {
  id: string;
  kind: ItemKind;
  state: ItemState;
  answered: number;
}

/** What stands on the desk: one conversation, or two of them. */
export interface ShownItem {
  kind: ItemKind;
  instrument: Instrument;
  sides: readonly ShownSide[];
  /** The beginning that both candidates of a next turn share. */
  context: readonly Step[];
  /** What the customer was told to do, where the annotator may see it. */
  instruction: string | null;
  /** Said above the questions, as in an attention check. */
  notice: string | null;
}

/** Where the items of a desk come from. */
export interface ItemSource {
  queue(): Promise<readonly QueueRow[]>;
  open(item: string): Promise<{ form: ItemForm; shown: ShownItem }>;
}

/** Ratings of single conversations that a coordinator put into a queue: nothing about them is blind but the screen. */
export function ratingItems(client: Client, annotator: string): ItemSource {
  return {
    queue: async () => (await client.call('items.queue', { annotator })).filter(({ blind }) => !blind),
    async open(item) {
      const [{ form, conversation }, asked] = await Promise.all([
        client.call('item.form', { item, annotator }),
        client.call('instrument.get', {}),
      ]);
      const { side, instruction } = ratedConversation(conversation);
      const shown = {
        kind: 'rating' as const,
        instrument: asked,
        sides: [side],
        context: [],
        instruction,
        notice: null,
      };
      return { form, shown };
    },
  };
}

/** Items of a plan or a packet: what the host gives tells nothing of the sources. */
export function workItems(client: Client, annotator: string, collapse: () => boolean): ItemSource {
  return {
    queue: () => client.call('work.queue', { annotator }),
    async open(id) {
      const { item, form } = await client.call('work.item', { item: id, annotator });
      const { kind, instrument, task: instruction, notice } = item;
      const context = blindSteps(item.context, 'context', collapse());
      return { form, shown: { kind, instrument, sides: workSides(item, collapse()), context, instruction, notice } };
    },
  };
}
