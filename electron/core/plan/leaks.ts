import { leakPlace } from '../../../shared/blinding/leak-place.ts';
import { type Leak, scanLeaks } from '../../../shared/blinding/leaks.ts';
import type { LeakView } from '../../../shared/contract/outputs.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { turnsShown } from '../../../shared/replay/index.ts';
import type { LeakRow } from '../../db/blind-log.ts';
import { blindMessages, blindShape } from '../annotation/item.ts';
import type { StudyContext } from '../context.ts';
import { conversationDetail } from '../conversation-detail.ts';
import type { Handlers } from '../handler.ts';

/** What could still tell the source, and what is decided about it. */
export const leakHandlers = {
  'leaks.scan': async (context) => {
    const { plans, blindLog, sources } = context.repositories;
    const rows = plans.candidates();
    const labels = sources.list().map(({ label }) => label);
    let [found, longestHuman] = [0, 0];
    for (const { uid, kind } of rows)
      if (kind === 'human') longestHuman = Math.max(longestHuman, userWords(context, uid));
    for (const { uid } of rows) {
      const instruction = conversationDetail(context, uid).task?.instruction ?? null;
      const { shown } = blindShape(context, uid);
      const leaks = scanLeaks(shown.messages, { labels, instruction, longestHuman });
      const inRecord = ({ position }: Leak) => (position < 0 ? position : (shown.positions[position] ?? position));
      context.transaction(() => {
        for (const leak of leaks) if (blindLog.addLeak(uid, leak, inRecord(leak))) found++;
      });
      await context.pause();
    }
    return { scanned: rows.length, found };
  },
  'leaks.list': (context) => leakViews(context, context.repositories.blindLog.leaks()),
  'leaks.page': async (context, { first }) => {
    const { blindLog } = context.repositories;
    const leaks = await leakViews(context, blindLog.leaks(first));
    const open = blindLog.openLeaks();
    const wordless = open.filter(({ code }) => code === 'length').map(({ id }) => id);
    return { leaks, all: blindLog.leakCount(), open: open.map(({ id }) => id), wordless };
  },
  'leaks.decide': (context, { ids, decision, reason }) => {
    context.transaction(() => {
      const { blindLog } = context.repositories;
      const lengths = new Set(blindLog.leaks().flatMap(({ id, code }) => (code === 'length' ? [id] : [])));
      if (decision === 'redacted' && ids.some((id) => lengths.has(id)))
        throw new Refusal(
          'no_words',
          'A length has no words to redact: exclude the conversation or accept it. Nothing was decided.',
        );
      for (const id of ids) {
        if (!blindLog.decide(id, decision, reason, context.now()))
          throw new Refusal('no_leak', `There is no finding ${id}. Nothing was decided.`);
      }
    });
    return { decided: ids.length };
  },
} satisfies Partial<Handlers>;

function userWords(context: StudyContext, uid: string): number {
  let words = 0;
  for (const { role, parts } of blindMessages(context, uid))
    if (role === 'user') for (const part of parts) if ('text' in part) words += part.text.split(/\s+/).length;
  return words;
}

/** Findings as a coordinator sees them: with the turn and the words that the replay shows. Reads each conversation that they name. */
async function leakViews(context: StudyContext, leaks: readonly LeakRow[]): Promise<LeakView[]> {
  const views = new Map<number, LeakView>();
  const byConversation = new Map<string, LeakRow[]>();
  for (const leak of leaks)
    byConversation.set(leak.conversation, [...(byConversation.get(leak.conversation) ?? []), leak]);
  for (const [uid, own] of byConversation) {
    const { messages, shown } = blindShape(context, uid);
    const turns = turnsShown(messages);
    for (const found of own) {
      const { place: _, ...leak } = found;
      const { position, words } = leakPlace(messages, shown, found);
      const turn = position === null ? null : (turns.get(position) ?? null);
      views.set(leak.id, { ...leak, position, words, turn });
    }
    await context.pause();
  }
  return leaks.flatMap(({ id }) => views.get(id) ?? []);
}
