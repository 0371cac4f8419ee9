import type { Checkpointer } from '../core/checkpointer.ts';
import { onDemandThread } from './thread-on-demand.ts';

export type CheckpointRequest = { kind: 'checkpoint' };

/** In a thread of its own: nobody waits while the pages of an import are copied and brought to the disk. */
export function threadCheckpointer(file: string): Checkpointer {
  const { ask, close } = onDemandThread<CheckpointRequest, void>('checkpoint-thread', file);
  return { run: () => ask({ kind: 'checkpoint' }), close };
}
