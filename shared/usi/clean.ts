import type { ProfileRules } from './profile.ts';
import { equalsTrimmed, trim } from './text.ts';
import { UsiInputError } from './usi-input-error.ts';

/** Which removal rules apply: those for recorded people, for simulators, or none at all. */
export type ConversationKind = 'human' | 'llm' | 'none';

/** A message as it stands in the data. Absent role or content is an empty one; null content: see `ProfileRules`. */
export interface RawMessage {
  readonly role?: string | undefined;
  readonly content?: string | null | undefined;
}

/** A message that counts, with the text that the features see. */
export interface KeptMessage {
  /** Index in the conversation as given. */
  readonly position: number;
  readonly isUser: boolean;
  /** Before agent markup is cut out. */
  readonly text: string;
}

/** The marker by which a simulator ends a conversation. */
export const STOP_MARKER = '###STOP###';
const INTERFACE_BLOCKS = ['<|canvas|>', '<|highlight|>', '<|survey|>'];

/**
 * Messages left after the study protocol is removed, whatever their role. Case-sensitive, on the raw text; the rules
 * for people do not apply to simulators and the other way round.
 * @throws UsiInputError when the content of a message is neither text, null nor absent.
 */
export function keptMessages(
  messages: readonly RawMessage[],
  kind: ConversationKind,
  rules: ProfileRules,
): KeptMessage[] {
  const kept: KeptMessage[] = [];
  for (let position = 0; position < messages.length; position++) {
    const message = messages[position] as RawMessage;
    let text = contentOf(message, position, rules);
    if (isProtocol(text, kind)) continue;
    if (rules.cutStopMarkers && kind === 'llm' && text.includes(STOP_MARKER)) {
      text = text.replaceAll(STOP_MARKER, '');
      if (trim(text) === '') continue;
    }
    kept.push({ position, isUser: message.role === 'user', text });
  }
  return kept;
}

function contentOf({ content }: RawMessage, position: number, rules: ProfileRules): string {
  if (typeof content === 'string') return content;
  if (content === undefined) return '';
  if (content === null) return rules.nullContent;
  throw new UsiInputError('content_not_text', `message ${position}: content must be text, null or absent`);
}

function isProtocol(text: string, kind: ConversationKind): boolean {
  if (kind === 'llm') return equalsTrimmed(text, STOP_MARKER);
  if (kind !== 'human') return false;
  if (text.startsWith('\\tau ') || text.startsWith('\\reward') || equalsTrimmed(text, '/stop')) return true;
  return text.includes('<|') && INTERFACE_BLOCKS.some((block) => text.includes(block));
}
