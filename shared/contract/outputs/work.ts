import type { ItemForm } from '../../domain/annotation.ts';
import type { WorkItem, WorkOptions, WorkRow } from '../../domain/work.ts';

export interface SessionView {
  role: 'coordinator' | 'annotator';
  annotator: string | null;
  /** True where the file itself holds no sources (a packet); false where blindness is a promise of this app alone. */
  structural: boolean;
  /** In a packet: fingerprint of the key that signs the answers given here; read it to the coordinator when asked. */
  fingerprint: string | null;
  options: WorkOptions;
}

export interface WorkOutputs {
  'session.get': SessionView;
  'session.enter': SessionView;
  'session.coordinator': SessionView;
  'work.queue': WorkRow[];
  'work.item': { item: WorkItem; form: ItemForm };
  'work.time': null;
}
