import type { SurveyDraft } from '../../../shared/domain/import.ts';
import type { ArchiveTables } from '../../db/archive/archive-tables.ts';
import { contentHash, conversationUid } from '../../db/content-hash.ts';
import type { importKnownRepository } from '../../db/import-known.ts';
import type { ReadConversation, ReadDraft } from '../../files/reading.ts';
import { archiveJudge } from './judge-archive.ts';
import { ratingJudge } from './judge-rating.ts';
import { duplicate, type Judge, rejected, type Verdict } from './verdict.ts';

export type Known = ReturnType<typeof importKnownRepository>;

/** Short form of a hash, for remembering many of them. */
const digest = (hash: Buffer) => hash.toString('latin1', 0, 16);

/**
 * Tells what becomes of each record: new, known already, or in conflict with what the study or this run holds. It only
 * reads, so that a preview and an import come to the same verdicts.
 */
export function createJudge(known: Known, tables: ArchiveTables): (draft: ReadDraft) => Verdict {
  /** Kind and label -> id -> content of what this run accepted. */
  const seen = new Map<string, Map<string, string>>();

  function unique(
    owner: string,
    id: string,
    hash: Buffer,
    stored: () => Buffer | null,
    conflict: () => string,
  ): Verdict {
    const ids = seen.get(owner) ?? new Map<string, string>();
    seen.set(owner, ids);
    const before = ids.get(id) ?? digestOrNull(stored());
    if (before === digest(hash)) return duplicate;
    if (before !== null) return rejected('id_taken', conflict());
    ids.set(id, digest(hash));
    return { kind: 'accepted', hash };
  }

  function conversation(draft: ReadConversation): Verdict {
    const { source, instanceId, archived } = draft;
    const { kind, label } = source;
    const hash = Buffer.from(draft.hash.buffer, draft.hash.byteOffset, draft.hash.length);
    if (archived && archived.id !== conversationUid(hash)) {
      return rejected('altered', `Its id ${archived.id} does not belong to its content: the record was altered.`);
    }
    const conflict = () =>
      `Another conversation has this id already (${label}: ${instanceId}). To keep both, import this file under another source label.`;
    return unique(`${kind} ${label}`, instanceId, hash, () => known.conversation(kind, label, instanceId), conflict);
  }

  function survey({ label, key, raw }: SurveyDraft): Verdict {
    const conflict = () =>
      `There are other answers about this already (${label}: ${key}). To keep both, import this file under another source label.`;
    return unique(`survey ${label}`, key, contentHash(label, key, raw), () => known.survey(label, key), conflict);
  }

  const acceptedUids = new Set<string>();
  const archived = archiveJudge(tables, (uid) => acceptedUids.has(uid) || known.hasConversation(uid));
  const judges: {
    conversation: typeof conversation;
    survey: Judge<'survey'>;
    rating: Judge<'rating'>;
  } = {
    conversation,
    survey,
    rating: ratingJudge(known),
  };

  return (draft) => {
    if (draft.type !== 'conversation' && draft.type !== 'survey' && draft.type !== 'rating') return archived(draft);
    const verdict = (judges[draft.type] as Judge<typeof draft.type>)(draft as never);
    if (draft.type === 'conversation' && draft.archived && verdict.kind === 'accepted') {
      acceptedUids.add(draft.archived.id);
    }
    return verdict;
  };
}

function digestOrNull(hash: Buffer | null): string | null {
  return hash === null ? null : digest(hash);
}
