import type { Revision } from '../domain/annotation.ts';
import type { WorkOptions } from '../domain/work.ts';
import { canonicalJson } from './canonical-json.ts';

/** What the study signs: which items, for whom, under which instruments. */
export interface Manifest {
  version: 1;
  packet: string;
  /** Public half of the study's key, PEM: shows damage to whoever opens the packet; whose it is, only the study knows. */
  key: string;
  /** Random id of the study; tells nothing about it. */
  study: string;
  annotator: string;
  title: string;
  options: WorkOptions;
  /** Version of the shapes in which its items are shown; packets of the first say nothing. */
  shape?: number;
  items: { id: string; hash: string }[];
  instruments: { id: string; hash: string }[];
  /** Hash of the answers that this annotator had given to these items before, one canonical JSON text per line. */
  prior: string;
}

/** A revision as it stands in a packet: chained to the one before it and signed by the annotator's installation. */
export interface SignedRevision extends Revision {
  prev: string;
  hash: string;
  signature: string;
}

/** What a revision's hash covers: everything that it says, its place in the chain and the packet that it belongs to. */
export function revisionText(revision: Revision, packet: string, prev: string): string {
  const { id, item, annotator, author, lamport, field, value, undoes, redoes, instrument, at } = revision;
  return canonicalJson({
    id,
    item,
    annotator,
    author,
    lamport,
    field,
    value,
    undoes,
    redoes,
    instrument,
    at,
    packet,
    prev,
  });
}

export interface ChainTools {
  hash: (text: string) => string;
  verify: (text: string, signature: string) => boolean;
}

/**
 * The first thing that is wrong with a chain, in words; null when it holds. `start` is what the first revision is chained to:
 * the hash of the manifest. Cut ends are no fault of a chain: they show only against what was merged before.
 */
export function chainFault(
  revisions: readonly SignedRevision[],
  packet: string,
  start: string,
  { hash, verify }: ChainTools,
): string | null {
  let prev = start;
  for (const [i, revision] of revisions.entries()) {
    const nth = `answer ${i + 1} of ${revisions.length}`;
    if (revision.prev !== prev)
      return `${nth} does not follow the one before it: answers were taken out, put in or moved`;
    if (hash(revisionText(revision, packet, prev)) !== revision.hash) return `${nth} was changed after it was given`;
    if (!verify(revision.hash, revision.signature)) return `${nth} is not signed by the annotator's key`;
    prev = revision.hash;
  }
  return null;
}

export type Growth = 'grown' | 'same' | 'rolled_back' | 'forked';

/** How a packet's chain stands to the hashes that were merged from it before. */
export function growthOf(chain: readonly string[], merged: ReadonlySet<string>): Growth {
  const known = chain.filter((hash) => merged.has(hash)).length;
  if (known === merged.size) return known === chain.length ? 'same' : 'grown';
  // something merged before is not here
  return known === chain.length ? 'rolled_back' : 'forked';
}
