import type { Reply } from '../../shared/contract/reply.ts';

/** What the worker needs to know when it starts. */
export interface WorkerOptions {
  /** This installation of the app; authors of revisions are `<installation>/<annotator>`. */
  installation: string;
  /** Of the app. */
  version?: string;
  /** Signs the answers that are given in packets. Without one no packet can be answered here. */
  signingKey?: { publicKey: string; privateKey: string };
}

export interface OpenOptions {
  /** Makes the study first; it must not exist. */
  create?: boolean;
  /** Name of a new study. */
  name?: string;
  readOnly?: boolean;
  /** Goes on with an annotator's session that nobody took back: closing and opening is no way round that. */
  resume?: boolean;
  /** Backup that the study is made of first; the study must not exist. */
  restore?: string;
}

/** To the thread. Every request is answered by one response with its number. */
export type Request = { id: number } & (
  | { kind: 'open'; file: string; options: OpenOptions }
  | { kind: 'call'; name: unknown; input: unknown }
  | { kind: 'close' }
);

/** From the thread. */
export type Response = { kind: 'reply'; id: number; reply: Reply } | { kind: 'event'; name: string; payload: unknown };
