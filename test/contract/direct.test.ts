import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openSession, type StudySession } from '../../electron/core/session.ts';
import type { Host } from '../../electron/hosts/host.ts';
import type { StudyWorker } from '../../electron/hosts/study-worker.ts';
import { contractSuite } from './suite.ts';
import { testClient } from './test-client.ts';
import { inProcess, type Transport } from './transport.ts';

/** A study's dispatcher in this thread, in the place of the worker. */
async function inThisThread(): Promise<StudyWorker> {
  let session: StudySession | null = null;
  const listeners = new Set<(name: string, payload: unknown) => void>();
  return {
    async open(file, options) {
      session = openSession(file, {
        ...options,
        installation: 'here',
        emit: (name, payload) => {
          for (const listener of listeners) listener(name, payload);
        },
      });
    },
    call: async (name, input) => session?.dispatch(name, input),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onEnd: () => undefined,
    close: async () => session?.close(),
  };
}

function overHost({ dir, host, remove }: { dir: string; host: Host; remove: () => void }): Transport {
  const { client, tell } = testClient(host.call);
  host.on(tell);
  return {
    client,
    dir,
    raw: host.call,
    refer: async (file) => file,
    referNew: async (name) => path.join(dir, name),
    referOut: async () => path.join(dir, 'out'),
    fetch: async (ref) => readFileSync(ref, 'utf8'),
    async close() {
      await host.close();
      remove();
    },
  };
}

contractSuite('direct dispatch', async () => overHost(inProcess(inThisThread)));
contractSuite('worker', async () => overHost(inProcess()));
