import { createHash } from 'node:crypto';
import type { SourceKind } from '../../shared/domain/conversation.ts';
import { type ConversationId, conversationId } from '../../shared/domain/ids.ts';

/** SHA-256 over the parts, each with its length in front, so that no two lists of parts run into one. */
export function contentHash(...parts: readonly string[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.from(part, 'utf8');
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest();
}

/** What makes a conversation the same one: importing it again adds nothing. `origin` is the source's label as imported. */
export function conversationHash(kind: SourceKind, origin: string, instanceId: string, raw: string): Buffer {
  return contentHash(kind, origin, instanceId, raw);
}

/** The outside id of a conversation, from its content: equal after a lossless export and re-import. */
export function conversationUid(hash: Buffer): ConversationId {
  return conversationId(`c${hash.toString('hex', 0, 12)}`);
}
