import { isAcknowledgement } from './acknowledgement.ts';
import { withoutMarkup } from './agent-markup.ts';
import { type ConversationKind, keptMessages, type RawMessage } from './clean.ts';
import type { Features } from './feature-names.ts';
import { countIdentifiers } from './identifiers.ts';
import type { ScannedList } from './lexicon.ts';
import { PROFILES, type ProfileRules } from './profile.ts';
import { hasRepetition } from './repetition.ts';
import { LIST_BIT, listsHit, questionList } from './term-lists.ts';
import { countWords } from './text.ts';

/** A turn this short or shorter counts as a short message. */
const SHORT_TURN_WORDS = 3;

/**
 * The behavioural features of one conversation (arXiv 2603.11245; reference scorer OdysSim `agents/tau_usi`).
 * Only user turns are measured; a share is (user turns with the property) / (user turns).
 * @returns null when no user turn is left after the protocol messages are removed. Every value is finite.
 * @throws UsiInputError when a message's content is neither text, null nor absent.
 * Linear in the length of the conversation.
 */
export function extractFeatures(
  messages: readonly RawMessage[],
  kind: ConversationKind,
  rules: ProfileRules = PROFILES.published,
): Features | null {
  const kept = keptMessages(messages, kind, rules);
  const turns = kept.filter((message) => message.isUser).map((message) => withoutMarkup(message.text));
  return turns.length === 0 ? null : { ...measureTurns(turns, rules), n_turns: kept.length };
}

/** @param turns clean user turns, at least one. */
function measureTurns(turns: readonly string[], rules: ProfileRules): Features {
  const lowTurns = turns.map((turn) => turn.toLowerCase());
  const words = turns.map(countWords);
  const bits = lowTurns.map((low) => listsHit(low, rules));
  const questions = bits.map(questionList);
  const share = (count: number) => count / turns.length;
  const hitShare = (list: ScannedList) => share(count(bits, (turnBits) => (turnBits & LIST_BIT[list]) !== 0));
  const questionShare = (list: ScannedList) => share(count(questions, (question) => question === list));
  const total = sum(words);
  const mean = total / turns.length;
  const opening = words[0] as number;
  return {
    n_turns: turns.length,
    user_words_per_turn: mean,
    politeness_rate: hitShare('politeness'),
    short_msg_rate: share(count(words, (n) => n <= SHORT_TURN_WORDS)),
    formality_rate: share(count(turns, hasLongDash)),
    ack_only_rate: share(count(lowTurns, isAcknowledgement)),
    verbosity_cv: mean === 0 ? 0 : Math.sqrt(sum(words.map((n) => (n - mean) ** 2)) / turns.length) / mean,
    repeat_rate: hasRepetition(lowTurns) ? 1 : 0,
    id_confuse_rate: bits.some((turnBits) => turnBits & LIST_BIT.identity_confusion) ? 1 : 0,
    info_frontload: total === 0 ? 0 : (opening + (words[1] ?? 0)) / total,
    id_density: sum(lowTurns.map(countIdentifiers)) / turns.length,
    opening_words: opening,
    uncertainty_rate: hitShare('uncertainty'),
    certainty_rate: hitShare('certainty'),
    pushback_q_rate: questionShare('pushback_question'),
    clarify_q_rate: questionShare('clarify_question'),
    info_q_rate: questionShare('info_question'),
    emotion_rate: hitShare('emotion'),
    accusation_rate: hitShare('accusation'),
    pivot_rate: hitShare('pivot'),
  };
}

/** Formality as the reference measures it: an em dash or an en dash. */
function hasLongDash(turn: string): boolean {
  return turn.includes('\u2014') || turn.includes('\u2013');
}

function count<T>(values: readonly T[], holds: (value: T) => boolean): number {
  let n = 0;
  for (const value of values) if (holds(value)) n++;
  return n;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
