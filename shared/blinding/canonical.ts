import type { Message, Part } from '../domain/conversation.ts';
import { isEmptyMessage } from '../domain/empty-message.ts';
import type { BlindMessage, BlindPart, WorkOptions } from '../domain/work.ts';

export interface CanonicalConversation {
  messages: BlindMessage[];
  /** Position in the record of each canonical message. Never leaves the coordinator's side. */
  positions: number[];
}

export interface Shown extends Pick<WorkOptions, 'agentTurns' | 'tools'> {
  /** Messages without a word, which an older version did not show. */
  empty?: 'hidden';
}

const leftovers = /###STOP###|<\|\/?[a-z_]{1,40}\|>/g;

/**
 * A conversation in the one shape that every source and format gets: system messages, interface notes, reasoning and protocol
 * lines are gone, tool calls look alike or are gone, text is NFC with plain line ends, positions count from 0. A message without
 * a word has no parts, however its record says so. `redactions` are texts to be blotted out (found by the leak scan and decided).
 */
export function canonicalConversation(
  messages: readonly Message[],
  shown: Shown,
  redactions: readonly string[] = [],
): CanonicalConversation {
  const result: CanonicalConversation = { messages: [], positions: [] };
  for (const message of messages) {
    const { position, role, parts } = message;
    if (role === 'system') continue;
    if (role !== 'user' && shown.agentTurns === 'hidden') continue;
    const kept = parts.flatMap((part) => blindPart(part, shown, redactions));
    const sent = kept.length > 0 || (shown.empty !== 'hidden' && isEmptyMessage(message));
    if (!sent) continue;
    const blind =
      kept.length > 0 && kept.every(({ kind }) => kind === 'tool-result') && role !== 'user' ? 'tool' : role;
    result.messages.push({
      position: result.messages.length,
      role: blind === 'tool' ? 'tool' : role === 'user' ? 'user' : 'agent',
      parts: kept,
    });
    result.positions.push(position);
  }
  return result;
}

function blindPart(part: Part, { tools }: Shown, redactions: readonly string[]): BlindPart[] {
  if (part.kind === 'text') {
    const text = blindText(part.text, redactions);
    return text === '' ? [] : [{ kind: 'text', text }];
  }
  if (tools === 'hidden') return [];
  if (part.kind === 'tool-call') {
    return [
      {
        kind: 'tool-call',
        name: blindText(part.name, redactions),
        arguments: compact(blindText(part.arguments, redactions)),
      },
    ];
  }
  return part.kind === 'tool-result' ? [{ kind: 'tool-result', text: compact(blindText(part.text, redactions)) }] : [];
}

export function blindText(text: string, redactions: readonly string[]): string {
  let plain = text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(leftovers, '');
  for (const secret of redactions) if (secret !== '') plain = plain.replaceAll(secret, '▮▮▮');
  return plain.trim();
}

/** Arguments and results of every format in one spelling of JSON, where they are JSON. */
function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}
