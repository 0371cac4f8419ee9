import type { ItemForm, ItemProgress, Revision } from '../../domain/annotation.ts';
import type { ConversationDetail } from '../../domain/conversation.ts';
import type { Instrument } from '../../domain/instrument.ts';

export interface AnnotatorRow {
  name: string;
  /** Items in the queue, blind or not. */
  items: number;
  submitted: number;
  /** Those of them that are judged blind. */
  blind: { items: number; submitted: number };
}

export interface ItemOpened {
  form: ItemForm;
  conversation: ConversationDetail;
}

export interface AnnotationOutputs {
  'instrument.get': Instrument;
  'annotators.list': AnnotatorRow[];
  'annotator.add': AnnotatorRow[];
  /** `queues`: where the new assignments stand, from which place on and how many. */
  'items.add': {
    items: number;
    assignments: number;
    queues: { annotator: string; from: number; count: number }[];
  };
  'items.takeBack': { assignments: number };
  'item.resolve': ItemProgress;
  'items.queue': ItemProgress[];
  'item.form': ItemOpened;
  'item.set': ItemForm;
  'item.submit': ItemForm;
  'item.skip': ItemForm;
  'item.reopen': ItemForm;
  'item.undo': ItemForm;
  'item.redo': ItemForm;
  'item.history': Revision[];
}
