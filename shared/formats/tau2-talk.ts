import type { Json } from '../domain/json.ts';
import { isObject, type JsonObject, member, textMember } from './json-value.ts';

type Side = 'user' | 'agent';

/** Ticks (a fifth of a second each) of silence that end a turn in a voice run. */
const silence = 10;

/** Messages of a τ²-bench run in the shape that all readers share; a voice run's are put together from its ticks. */
export function tau2Talk(run: Json): Json[] {
  const messages = member(run, 'messages');
  if (Array.isArray(messages) && messages.length > 0) return messages.flatMap(flattened);
  const ticks = member(run, 'ticks');
  return Array.isArray(ticks) ? talkOfTicks(ticks) : [];
}

/** A row of several tool results is several rows; a tool row names its call by its own id. */
function flattened(message: Json): Json[] {
  const inner = member(message, 'tool_messages');
  if (Array.isArray(inner)) return inner.flatMap(flattened);
  if (textMember(message, 'role') !== 'tool' || !isObject(message)) return [message];
  const id = member(message, 'id');
  return [typeof id === 'string' && message.tool_call_id === undefined ? { ...message, tool_call_id: id } : message];
}

interface Turn {
  side: Side;
  from: number;
  to: number;
  at: string | null;
  text: string;
}

function talkOfTicks(ticks: readonly Json[]): Json[] {
  const rows: { from: number; message: JsonObject }[] = [];
  const open: Partial<Record<Side, Turn>> = {};
  const close = (side: Side) => {
    const turn = open[side];
    if (turn && turn.text.trim() !== '') {
      const role = side === 'user' ? 'user' : 'assistant';
      rows.push({
        from: turn.from,
        message: { role, content: turn.text.trim(), ...(turn.at !== null && { timestamp: turn.at }) },
      });
    }
    delete open[side];
  };
  for (const [n, tick] of ticks.entries()) {
    for (const side of ['user', 'agent'] as const) {
      const turn = open[side];
      const text = textMember(member(tick, `${side}_chunk`), 'content') ?? '';
      if (turn && text === '' && n - turn.to > silence) close(side);
      else if (turn && text !== '') Object.assign(turn, { to: n, text: turn.text + text });
      else if (text !== '') open[side] = { side, from: n, to: n, at: textMember(tick, 'timestamp'), text };
      for (const message of toolRows(tick, side)) rows.push({ from: n, message });
    }
  }
  close('user');
  close('agent');
  return rows.sort((a, b) => a.from - b.from).map(({ message }) => message);
}

function toolRows(tick: Json, side: Side): JsonObject[] {
  const calls = [member(tick, `${side}_tool_calls`), member(member(tick, `${side}_chunk`), 'tool_calls')].find(
    (list) => Array.isArray(list) && list.length > 0,
  );
  const results = member(tick, `${side}_tool_results`);
  const role = side === 'user' ? 'user' : 'assistant';
  return [
    ...(Array.isArray(calls) ? [{ role, content: null, tool_calls: calls }] : []),
    ...(Array.isArray(results)
      ? results
          .flatMap(flattened)
          .filter(isObject)
          .map((result) => ({ ...result, role: 'tool' }))
      : []),
  ];
}

/** What a voice run holds, in words; null for a run of text. */
export function voiceRun(run: Json, turns: number): string | null {
  const messages = member(run, 'messages');
  const ticks = member(run, 'ticks');
  if (!Array.isArray(ticks) || (Array.isArray(messages) && messages.length > 0)) return null;
  if (turns === 0)
    return `this is a voice run of ${ticks.length} ticks of sound without a transcript: kept with no messages.`;
  return `this is a voice run of ${ticks.length} ticks; its text was put together to ${turns} messages, and its sound was not read.`;
}
