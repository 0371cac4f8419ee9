import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { replyOf } from '../../shared/contract/reply.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { Emit } from '../core/context.ts';
import { openPacketSession } from '../core/packet/session.ts';
import { openSession, type StudySession } from '../core/session.ts';
import { restoreBackup } from '../db/backup.ts';
import { looksLikePacket } from '../db/packet-file.ts';
import { threadCheckpointer } from './checkpoint-client.ts';
import { threadCompute } from './compute-client.ts';
import type { Request, Response, WorkerOptions } from './protocol.ts';
import { threadSearchTexts } from './search-text-client.ts';

/** The one thread that owns the connection. Commands are answered in the order in which they are done. */
const { installation, version, signingKey } = workerData as WorkerOptions;
const port = parentPort;
if (!port) throw new Error('database-thread is started as a worker thread');

let session: Pick<StudySession, 'dispatch' | 'close'> | null = null;

const post = (response: Response) => port.postMessage(response);

async function answer(request: Request): Promise<unknown> {
  if (request.kind === 'open') {
    if (session) throw new Refusal('study_open', 'This worker has a study open already.');
    if (request.options.restore !== undefined) restoreBackup(request.options.restore, request.file);
    const emit: Emit = (name, payload) => post({ kind: 'event', name, payload });
    if (!request.options.create && looksLikePacket(request.file)) {
      if (!signingKey) throw new Refusal('no_key', 'This installation has no key to sign answers with.');
      session = openPacketSession(request.file, { installation, key: signingKey, emit });
      return session.dispatch('study.info', {});
    }
    session = openSession(request.file, {
      ...request.options,
      installation,
      version,
      compute: threadCompute(),
      searchTexts: threadSearchTexts(path.resolve(request.file)),
      checkpointer: threadCheckpointer(path.resolve(request.file)),
      emit,
    });
    return session.dispatch('study.info', {});
  }
  if (request.kind === 'close') {
    await session?.close();
    session = null;
    return null;
  }
  if (!session) throw new Refusal('no_study', 'No study is open.');
  return session.dispatch(request.name, request.input);
}

port.on('message', (request: Request) => {
  void replyOf(() => answer(request)).then((reply) => {
    post({ kind: 'reply', id: request.id, reply });
    if (request.kind === 'close') port.close();
  });
});
