import type { Message, Part, Role } from '../../../shared/domain/conversation.ts';
import { finish, profilesOf, type Step, type TurnProfile, turnTextsOf } from '../../../shared/replay/index.ts';

/** Messages from `['user', 'text']` pairs; a part list stands for itself. */
export function conversation(...lines: [Role, string | Part[]][]): Message[] {
  return lines.map(([role, said], position) => ({
    position,
    role,
    at: null,
    parts: typeof said === 'string' ? [{ kind: 'text', text: said, start: 0 }] : said,
  }));
}

/** A terse customer and a polite simulator in one task: move two items of an order to another address. */
export const human = conversation(
  ['user', 'hi need to change the address on an order, lamp and kettle'],
  ['agent', 'I can help with that. Could you give me your email, or your name and postcode?'],
  ['user', 'mira lund 40213'],
  ['agent', 'I could not find an account. Could you confirm your postcode?'],
  ['user', 'I already told you. 40213, check again'],
  ['agent', 'Apologies, I found it. Which order is it?'],
  ['user', 'K88120'],
  ['agent', 'Order K88120 holds a lamp and a kettle. Where should they go?'],
  ['user', 'Harbour Road 12, Aarhus'],
  ['agent', 'I will change the address of order K88120 to Harbour Road 12, Aarhus. Shall I proceed?'],
  ['user', 'yes'],
  ['agent', 'Done. Is there anything else?'],
  ['user', 'no bye'],
);

export const simulator = conversation(
  ['user', 'Hello! I would like to change the delivery address of my order with the lamp and the kettle, please.'],
  ['agent', 'I can help with that. Could you give me your email, or your name and postcode?'],
  ['user', 'Of course! My name is Mira Lund and my postcode is 40213. Thank you for your help!'],
  ['agent', 'Thank you, Mira. Which order is it?'],
  ['user', 'The order number is K88120. Please send both items to Harbour Road 12, Aarhus, instead.'],
  ['agent', 'I will change the address of order K88120 to Harbour Road 12, Aarhus. Shall I proceed?'],
  ['user', 'Yes, please go ahead. Thank you so much!'],
  ['agent', 'Done. Is there anything else?'],
  ['user', 'No, that is all. Thank you for your wonderful help, have a great day!'],
);

/** Profiles at once. */
export const profiled = (columns: Step[][]): TurnProfile[][] => finish(profilesOf(finish(turnTextsOf(columns))));
