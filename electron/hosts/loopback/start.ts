import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../shared/domain/errors.ts';
import { createHost, type Host, type HostOptions } from '../host.ts';
import { browserReferences } from './browser-references.ts';
import { downloads } from './downloads.ts';
import { eventStreams } from './event-stream.ts';
import { listen } from './server.ts';
import { createSession } from './session.ts';
import { staticFiles } from './static-files.ts';
import { tempFolder } from './temp-folder.ts';
import { uploads } from './uploads.ts';

export interface LoopbackOptions extends Omit<HostOptions, 'kind' | 'references'> {
  /** Built renderer. */
  rendererDir: string;
  /** Folder whose files the browser may list and name; default the profile's studies folder. */
  root?: string;
  /** Default 0: any free one. */
  port?: number;
  uploadLimit?: number;
}

export interface Loopback {
  host: Host;
  port: number;
  root: string;
  /** A fresh address that opens the app once. */
  issueUrl(): string;
  close(): Promise<void>;
}

/** The app in a browser: the same contract over 127.0.0.1. @throws Refusal `no_renderer`, `no_root`, `port_in_use` */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  if (!existsSync(path.join(options.rendererDir, 'index.html'))) {
    throw new Refusal(
      'no_renderer',
      `The interface is not built (${options.rendererDir}). Run npm run build, then again.`,
    );
  }
  const root = rootOf(options);
  const temp = tempFolder(options.profile.dir);
  const session = createSession();
  const places = { root, temp, uploads: uploads(temp, options.uploadLimit), downloads: downloads() };
  const host = createHost({ ...options, kind: 'loopback', references: browserReferences(places) });
  const events = eventStreams();
  host.on(events.emit);
  const renderer = staticFiles(options.rendererDir);
  const server = await listen(options.port ?? 0, (port) => ({ port, host, session, events, renderer, ...places }));
  return {
    host,
    port: server.port,
    root,
    issueUrl: () => `http://127.0.0.1:${server.port}/#code=${session.issueCode()}`,
    async close() {
      events.close();
      await server.close();
      await host.close();
      temp.remove();
    },
  };
}

function rootOf({ root, profile }: LoopbackOptions): string {
  if (root === undefined) {
    mkdirSync(profile.studies, { recursive: true });
    return profile.studies;
  }
  if (!existsSync(root)) throw new Refusal('no_root', `The folder ${root} does not exist.`);
  return path.resolve(root);
}
