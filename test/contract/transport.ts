import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathReferences } from '../../electron/hosts/cli/path-references.ts';
import { createHost, type HostOptions } from '../../electron/hosts/host.ts';
import { hostDefaults } from '../../electron/hosts/host-defaults.ts';
import type { Client } from '../../shared/contract/client.ts';

/** One way to reach a host, with its own way to name files. */
export interface Transport {
  client: Client;
  /** The same call with a name and an input that the compiler would refuse. */
  raw(name: unknown, input: unknown): Promise<unknown>;
  /** Folder for the test's own files. */
  dir: string;
  /** A reference to a file that exists. */
  refer(file: string): Promise<string>;
  /** A reference for a study that does not exist yet. */
  referNew(name: string): Promise<string>;
  /** A reference for an export's folder. */
  referOut(): Promise<string>;
  /** What an exported file's reference leads to. */
  fetch(ref: string): Promise<string>;
  close(): Promise<void>;
}

export type Connect = () => Promise<Transport>;

/** A folder with a profile in it, and what a host on it is made of. */
export function temporaryHost() {
  const dir = mkdtempSync(path.join(tmpdir(), 'counterpart-contract-'));
  const root = path.join(dir, 'root');
  mkdirSync(root);
  const profile = { dir: path.join(dir, 'profile'), studies: path.join(dir, 'studies') };
  return { dir, root, options: hostDefaults(profile), remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A host that is called in this process, over the given workers. */
export function inProcess(startWorker?: HostOptions['startWorker']) {
  const { dir, root, options, remove } = temporaryHost();
  const host = createHost({
    ...options,
    startWorker: startWorker ?? options.startWorker,
    kind: 'cli',
    references: pathReferences(),
  });
  return { dir, root, host, remove };
}

export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 500) throw new Error('waited five seconds in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
