import { findAcknowledgement } from './acknowledgement.ts';
import { markupSpans } from './agent-markup.ts';
import { type ConversationKind, keptMessages, STOP_MARKER } from './clean.ts';
import { type DerivedText, lowered, markerSpans, original, originSpan, withoutSpans } from './derived-text.ts';
import { FEATURE_NAMES, type FeatureName } from './feature-names.ts';
import { findIdentifiers } from './identifiers.ts';
import { SCANNED_LISTS, type ScannedList } from './lexicon.ts';
import { PROFILES, type ProfileRules } from './profile.ts';
import { findTerms, questionList } from './term-lists.ts';

/** A place in a user turn that counts towards a feature. */
export interface FeatureHit {
  readonly feature: FeatureName;
  /** The term in the notation of the lexicon; for identifiers the form, for formality the dash. */
  readonly term: string;
  /** UTF-16 offsets in the text given, end exclusive. A span may cover agent markup that was cut out. */
  readonly start: number;
  readonly end: number;
}

/** The feature that each list feeds. */
export const FEATURE_OF_LIST: Record<ScannedList, FeatureName> = {
  politeness: 'politeness_rate',
  emotion: 'emotion_rate',
  uncertainty: 'uncertainty_rate',
  certainty: 'certainty_rate',
  pushback_question: 'pushback_q_rate',
  clarify_question: 'clarify_q_rate',
  info_question: 'info_q_rate',
  accusation: 'accusation_rate',
  pivot: 'pivot_rate',
  identity_confusion: 'id_confuse_rate',
};

const QUESTIONS: readonly ScannedList[] = ['pushback_question', 'clarify_question', 'info_question'];

/**
 * Where the features of one user turn come from, in order of place: the terms that fired (the longest of each list at
 * each start; of the question lists only the one that labels the turn), dashes, acknowledgement, identifiers.
 * @param content raw content of the message, as in the data. Empty when the message is removed as protocol.
 * @throws UsiInputError when the content is neither text, null nor absent.
 */
export function findHits(
  content: string | null | undefined,
  kind: ConversationKind,
  rules: ProfileRules = PROFILES.published,
): FeatureHit[] {
  const message = { role: 'user', content };
  if (typeof content !== 'string' || keptMessages([message], kind, rules).length === 0) return [];
  const cutStop = rules.cutStopMarkers && kind === 'llm';
  const spoken = withoutSpans(original(content), cutStop ? markerSpans(content, STOP_MARKER) : []);
  const clean = withoutSpans(spoken, markupSpans(spoken.text));
  const low = lowered(clean);
  return [...termHits(low, rules), ...acknowledgementHits(low), ...identifierHits(low), ...dashHits(clean)].sort(
    (a, b) => a.start - b.start || FEATURE_NAMES.indexOf(a.feature) - FEATURE_NAMES.indexOf(b.feature),
  );
}

function termHits(low: DerivedText, rules: ProfileRules): FeatureHit[] {
  const longest = new Map<string, { list: number; term: string; from: number; to: number }>();
  let bits = 0;
  findTerms(low.text, rules, ({ list, term }, from, to) => {
    bits |= 1 << list;
    const place = `${list} ${from}`;
    if (to > (longest.get(place)?.to ?? 0)) longest.set(place, { list, term, from, to });
  });
  const label = questionList(bits);
  return [...longest.values()].flatMap(({ list, term, from, to }) => {
    const name = SCANNED_LISTS[list] as ScannedList;
    if (QUESTIONS.includes(name) && name !== label) return [];
    return [{ feature: FEATURE_OF_LIST[name], term, ...originSpan(low, from, to) }];
  });
}

function acknowledgementHits(low: DerivedText): FeatureHit[] {
  const found = findAcknowledgement(low.text);
  return found ? [{ feature: 'ack_only_rate', term: found.term, ...originSpan(low, found.start, found.end) }] : [];
}

function identifierHits(low: DerivedText): FeatureHit[] {
  const hits: FeatureHit[] = [];
  findIdentifiers(low.text, (form, from, to) => {
    hits.push({ feature: 'id_density', term: form, ...originSpan(low, from, to) });
  });
  return hits;
}

function dashHits(clean: DerivedText): FeatureHit[] {
  return [...clean.text.matchAll(/[\u2013\u2014]/g)].map((found) => ({
    feature: 'formality_rate',
    term: found[0],
    ...originSpan(clean, found.index, found.index + 1),
  }));
}
