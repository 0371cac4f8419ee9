import type { RatingDraft } from '../../../shared/domain/import.ts';
import type { importKnownRepository } from '../../db/import-known.ts';
import { accepted, duplicate, rejected, type Verdict } from './verdict.ts';

type Known = ReturnType<typeof importKnownRepository>;

/** The conversation that a row of ratings names. */
export function conversationRated(known: Known, name: string): { uid: string } | { code: string; message: string } {
  const item = known.item(name);
  if (item) return { uid: item.conversation };
  if (known.hasConversation(name)) return { uid: name };
  const found = candidates(known, name);
  const only = found[0];
  if (only && found.length === 1) return { uid: only.uid };
  if (!only)
    return {
      code: 'no_item',
      message: `The study has no conversation or item of this name (${JSON.stringify(name.slice(0, 100))}).`,
    };
  const shown = found.slice(0, 5).map(({ label }) => `${label}/${name}`);
  const message = `The name belongs to several conversations. Write which is meant (${shown.join(', ')}).`;
  return { code: 'ambiguous_item', message };
}

/** Labels and instance ids may hold slashes themselves, so every split is tried. */
function candidates(known: Known, name: string) {
  const whole = known.ofInstance(name);
  if (whole.length > 0) return whole;
  const found: ReturnType<Known['ofInstance']> = [];
  for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
    found.push(...known.ofInstance(name.slice(slash + 1)).filter(({ label }) => label === name.slice(0, slash)));
  }
  return found;
}

/** New, known already, or against what an annotator said before: nothing that people answered is set over. */
export function ratingJudge(known: Known): (draft: RatingDraft) => Verdict {
  const given = new Map<string, string>();

  return ({ item, ratings }) => {
    const conversation = conversationRated(known, item);
    if (!('uid' in conversation)) return rejected(conversation.code, conversation.message);
    const key = (annotator: string, question: string) => JSON.stringify([conversation.uid, annotator, question]);
    const before = (annotator: string, question: string) =>
      given.get(key(annotator, question)) ?? known.answer(conversation.uid, annotator, question);
    const against = ratings.find(
      ({ annotator, question, answer }) => (before(annotator, question) ?? answer) !== answer,
    );
    if (against) {
      const { annotator, question } = against;
      const earlier = JSON.stringify(before(annotator, question)?.slice(0, 60));
      return rejected(
        'rated_before',
        `Another answer was given already (${annotator}, ${question} of ${item}: ${earlier}). That answer stays.`,
      );
    }
    const isKnown = ratings.every(({ annotator, question }) => before(annotator, question) !== null);
    if (isKnown) return duplicate;
    for (const { annotator, question, answer } of ratings) given.set(key(annotator, question), answer);
    return accepted;
  };
}
