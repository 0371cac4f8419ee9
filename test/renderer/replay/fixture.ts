import type { Message, Role } from '../../../shared/domain/conversation.ts';

export function conversation(...lines: [Role, string][]): Message[] {
  return lines.map(([role, text], position) => ({
    position,
    role,
    at: null,
    parts: [{ kind: 'text', text, start: 0 }],
  }));
}

/** Four user turns beside three: the person is asked for the postcode twice. */
export const human = conversation(
  ['user', 'hi need to change the address on order K88120'],
  ['agent', 'Could you give me your name and postcode?'],
  ['user', 'mira lund 40213'],
  ['agent', 'I could not find an account. Could you confirm your postcode?'],
  ['user', 'I already told you. check again'],
  ['agent', 'Found it. Is there anything else?'],
  ['user', 'no bye'],
);
export const simulator = conversation(
  ['user', 'Hello! I would like to change the address of my order K88120, please.'],
  ['agent', 'Could you give me your name and postcode?'],
  ['user', 'Of course! My name is Mira Lund and my postcode is 40213.'],
  ['agent', 'Found it. Is there anything else?'],
  ['user', 'No, that is all. Thank you, have a great day!'],
);
