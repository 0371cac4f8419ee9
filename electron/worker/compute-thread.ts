import { parentPort } from 'node:worker_threads';
import { replyOf } from '../../shared/contract/reply.ts';
import { runComputation } from '../core/compute.ts';
import type { ComputeMessage, ComputeResponse } from './compute-protocol.ts';

/** Statistics run here, so that the thread of the database answers meanwhile. */
const port = parentPort;
if (!port) throw new Error('compute-thread is started as a worker thread');

port.on('message', (message: ComputeMessage) => {
  if (message === 'end') return port.close();
  const { id, name, input } = message;
  void replyOf(async () => runComputation(name, input as never)).then((reply) => {
    port.postMessage({ id, reply } satisfies ComputeResponse);
  });
});
