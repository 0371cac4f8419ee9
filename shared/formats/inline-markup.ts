import type { Part } from '../domain/conversation.ts';

type Speaker = 'user' | 'agent';

/** A stretch of markup: where it begins and ends, and what it is. */
interface Span {
  start: number;
  end: number;
  part: Part;
}

interface Form {
  open: string;
  close: string;
  /** Without a closing tag: the markup runs to the end, or the opening tag is text. */
  openEnded: boolean;
  part(inside: string, by: Speaker): Part;
}

const note = (label: string): Form => ({
  open: `<|${label}|>`,
  close: `<|/${label}|>`,
  openEnded: true,
  part: (text) => ({ kind: 'note', label, text }),
});

/** The markup of the published human study, by the rules under which the User-Sim Index cuts it out. */
const forms: readonly Form[] = [
  { open: '<|think|>', close: '<|/think|>', openEnded: false, part: (text) => ({ kind: 'reasoning', text }) },
  { open: '<function=', close: '</function>', openEnded: true, part: toolCall },
  {
    open: '<|tool|>',
    close: '<|/tool|>',
    openEnded: false,
    part: (text) => ({ kind: 'tool-result', name: null, text, callId: null, error: /^\s*error\b/i.test(text) }),
  },
  note('canvas'),
  note('highlight'),
  note('survey'),
];

const markers = ['###STOP###', '###TRANSFER###', '###OUT-OF-SCOPE###'];

/**
 * A message's text in parts. Text parts are exact stretches of `content` (`content.slice(start, start + text.length)`),
 * without the blank lines around markup. A person's protocol lines and a simulator's stop markers are never speech.
 */
export function inlineParts(content: string, by: Speaker | null): Part[] {
  if (by === 'user' && isProtocolLine(content)) return [{ kind: 'protocol', text: content }];
  const parts: Part[] = [];
  const spans = by === null || nextMark(content, 0) < 0 ? [] : spansOf(content, by);
  let from = 0;
  for (const { start, end, part } of spans) {
    pushText(parts, content, from, start);
    parts.push(part);
    from = end;
  }
  pushText(parts, content, from, content.length);
  return parts;
}

/** True when a text is one part, speech from beginning to end: no markup, no marker, no protocol line. */
export function isPlainText(content: string): boolean {
  return nextMark(content, 0) < 0 && !isProtocolLine(content);
}

/** Lines with which people steered the published study: they open and close a task, nobody says them to the agent. */
function isProtocolLine(content: string): boolean {
  return (
    content.startsWith('\\tau ') ||
    content.startsWith('\\reward') ||
    (content.includes('/stop') && content.trim() === '/stop')
  );
}

function spansOf(content: string, by: Speaker): Span[] {
  const spans: Span[] = [];
  const neverClosed = new Set<string>();
  for (let at = nextMark(content, 0); at >= 0; ) {
    const span = spanAt(content, at, by, neverClosed);
    if (span) spans.push(span);
    at = nextMark(content, span ? span.end : at + 1);
  }
  return spans;
}

function nextMark(content: string, from: number): number {
  const tag = content.indexOf('<', from);
  const marker = content.indexOf('###', from);
  return tag < 0 || marker < 0 ? Math.max(tag, marker) : Math.min(tag, marker);
}

function spanAt(content: string, start: number, by: Speaker, neverClosed: Set<string>): Span | null {
  const marker = by === 'user' ? markers.find((text) => content.startsWith(text, start)) : undefined;
  if (marker) return { start, end: start + marker.length, part: { kind: 'protocol', text: marker } };
  const form = forms.find(({ open }) => content.startsWith(open, start));
  if (!form || neverClosed.has(form.close)) return null;
  const inside = start + form.open.length;
  const close = content.indexOf(form.close, inside);
  if (close >= 0) return { start, end: close + form.close.length, part: form.part(content.slice(inside, close), by) };
  if (form.openEnded) return { start, end: content.length, part: form.part(content.slice(inside), by) };
  neverClosed.add(form.close);
  return null;
}

/** `NAME><parameter=K>V</parameter>...` -> arguments as JSON; any other body is kept as it stands. */
function toolCall(inside: string, by: Speaker): Part {
  const bracket = inside.indexOf('>');
  const name = bracket < 0 ? inside : inside.slice(0, bracket);
  const body = bracket < 0 ? '' : inside.slice(bracket + 1);
  const pairs = [...body.matchAll(/<parameter=([^>]*)>([\s\S]*?)<\/parameter>/g)].map(([, k, v]) => [k, v?.trim()]);
  const args = pairs.length > 0 ? JSON.stringify(Object.fromEntries(pairs)) : body.trim();
  return { kind: 'tool-call', name: name.trim(), arguments: args, callId: null, by };
}

function pushText(parts: Part[], content: string, from: number, to: number): void {
  const stretch = from === 0 && to === content.length ? content : content.slice(from, to);
  const text = stretch.trim();
  if (text === '') return;
  parts.push({ kind: 'text', text, start: from + (text.length === stretch.length ? 0 : stretch.indexOf(text)) });
}
