/** What a customer's turn does in the dialogue. Read from English wording; other languages fall to `inform`. */
export const STAGES = [
  'request',
  'identify',
  'choose',
  'confirm',
  'decline',
  'ask',
  'object',
  'inform',
  'close',
] as const;

export type Stage = (typeof STAGES)[number];

const CLOSE =
  /\b(bye|goodbye|take care|have a (?:great|good|nice|lovely|wonderful)|that(?:'?s| is| was| will be| covers) (?:all|it|everything)\b(?! (?:right|correct))|everything (?:has been|is) (?:taken care|done|settled)|nothing (?:else|more)|no(?:,| ?that| ?nothing| thanks| thank you)|all set|appreciate (?:it|your help|how)|thank(?:s| you| u)|thx|ty)\b/;
/** How simulators that speak no farewell end a conversation. */
const STOP = /^#{2,}\s*stop\s*#*$/;
const OBJECT =
  /\b(already (?:told|said|gave|provided|mentioned|sent)|(?:check|try|look) again|(?:not|isn'?t|wasn'?t) (?:right|correct|true|fair|acceptable|what i)|that(?:'?s| is) (?:wrong|ridiculous|nonsense|absurd|unacceptable)|ridiculous|unacceptable|frustrat\w+|are you sure|doesn'?t make sense|(?:speak|talk) (?:to|with) (?:a|your|the) (?:human|manager|supervisor)|once more\?|how many times)\b/;
const CONFIRM =
  /^(?:y|yes|yep|yeah|yup|sure|ok|okay|k|fine|correct|right|confirmed?|exactly|agreed|certainly|of course|perfect|great|sounds (?:good|great)|go(?: ahead| for it)?|please (?:do|proceed|go ahead)|proceed|do it)\b/;
const AGREES =
  /\b(?:yes|yep|yeah|please proceed|go ahead|go for it|do it|that(?:'s| is) (?:right|correct|fine)|that works|i (?:agree|confirm))\b/;
const DECLINE = /^(?:n|no|nope|nah|never mind|nevermind|don'?t|do not)\b/;
const IDENTITY =
  /\b\S+@\S+\.\w+|#\w*\d{3,}|\b[a-z]+_[a-z]+_\d{2,}\b|\b(?=\w*\d)(?=\w*[a-z])\w{5,}\b|\b\d{5,}\b|\bmy (?:user ?(?:id|name)|e-?mail|zip|postcode|phone|name|order (?:id|number)|reservation (?:id|number|code))\b/;
const CHOOSE =
  /\b(instead|rather|prefer|cheapest|fastest|quickest|first one|second one|last one|other one|the one (?:with|that)|let'?s go with|i'?ll take|i choose|option)\b/;
const QUESTION = /\?\s*$|^(?:what|which|when|where|who|why|how|can|could|do|does|did|is|are|will|would|should|any)\b/;

const ASKS_IDENTITY =
  /\b(e-?mail|zip|postal|user ?(?:id|name)|full name|first (?:and last )?name|last name|order (?:id|number)|reservation (?:id|number|code)|booking (?:reference|number)|confirmation (?:code|number)|account number|phone number|date of birth|verify your|which (?:order|reservation|booking|account))\b/;
const ASKS_CHOICE =
  /\b(which|prefer|would you like to (?:choose|pick|use|keep)|choose|select|option|what (?:kind|type|size|color|colour|date|time))\b/;
const ASKS_CONFIRMATION =
  /\b(confirm|proceed|go ahead|is (?:that|this) (?:correct|right|okay|ok)|shall i|should i|would you like me to|do you want me to|\(yes)\b/;

/**
 * @param text the customer's turn
 * @param prompt the agent's turn before it, empty at the start
 * @param place first and last user turn of the conversation
 */
export function stageOf(text: string, prompt: string, place: { first: boolean; last: boolean }): Stage {
  if (place.first) return 'request';
  const said = text.trim().toLowerCase().replaceAll('’', "'");
  if (said === '') return 'inform';
  const asked = prompt.toLowerCase().replaceAll('’', "'");
  const words = said.split(/\s+/).length;
  if (OBJECT.test(said)) return 'object';
  if (STOP.test(said) || closes(said, words, asked, place.last)) return 'close';
  const confirmation = ASKS_CONFIRMATION.test(asked) && !said.endsWith('?');
  if (
    (CONFIRM.test(said) && words <= 12) ||
    (confirmation && AGREES.test(said)) ||
    (confirmation && CONFIRM.test(said))
  ) {
    return IDENTITY.test(said) && ASKS_IDENTITY.test(asked) ? 'identify' : 'confirm';
  }
  if (DECLINE.test(said) && words <= 12) return 'decline';
  if (ASKS_CHOICE.test(asked) && !ASKS_IDENTITY.test(asked)) return said.endsWith('?') ? 'ask' : 'choose';
  if (IDENTITY.test(said) || (ASKS_IDENTITY.test(asked) && words <= 12 && !said.endsWith('?'))) return 'identify';
  if (CHOOSE.test(said)) return said.endsWith('?') ? 'ask' : 'choose';
  return QUESTION.test(said) ? 'ask' : 'inform';
}

/** Thanks and goodbyes; at the end also a bare "ok" to an agent who asks nothing that needs a yes. */
function closes(said: string, words: number, asked: string, last: boolean): boolean {
  if (said.endsWith('?')) return false;
  if (last && words <= 40 && (CLOSE.test(said) || (CONFIRM.test(said) && !ASKS_CONFIRMATION.test(asked)))) return true;
  return CLOSE.test(said) && words <= 12 && !CONFIRM.test(said) && !AGREES.test(said);
}

const NEAR: Partial<Record<Stage, Partial<Record<Stage, number>>>> = {
  request: { inform: 0.5, choose: 0.3 },
  identify: { inform: 0.4 },
  choose: { inform: 0.5, confirm: 0.4, decline: 0.4, ask: 0.4 },
  confirm: { close: 0.2 },
  decline: { close: 0.5, object: 0.4 },
  ask: { object: 0.3, inform: 0.2 },
};

/** How alike two stages are, 0 to 1; symmetric. */
export function stageLikeness(a: Stage, b: Stage): number {
  return a === b ? 1 : (NEAR[a]?.[b] ?? NEAR[b]?.[a] ?? 0);
}
