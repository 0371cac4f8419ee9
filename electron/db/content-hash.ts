import { createHash } from 'node:crypto';
import type { SourceKind } from '../../shared/domain/conversation.ts';
import { type ConversationId, conversationId } from '../../shared/domain/ids.ts';

/** SHA-256 over the parts (texts as UTF-8), each with its length in front, so that no two lists of parts run into one. */
export function contentHash(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  // Short texts go in together: every call of the hash costs more than they do.
  let texts = '';
  for (const part of parts) {
    texts += `${typeof part === 'string' ? Buffer.byteLength(part) : part.length}:`;
    if (typeof part === 'string') texts += part;
    else {
      hash.update(texts).update(part);
      texts = '';
    }
  }
  return hash.update(texts).digest();
}

/** What makes a conversation the same one: importing it again adds nothing. `origin` is the source's label as imported. */
export function conversationHash(
  kind: SourceKind,
  origin: string,
  instanceId: string,
  raw: string | Uint8Array,
): Buffer {
  return contentHash(kind, origin, instanceId, raw);
}

/** The outside id of a conversation, from its content: equal after a lossless export and re-import. */
export function conversationUid(hash: Buffer): ConversationId {
  return conversationId(`c${hash.toString('hex', 0, 12)}`);
}
