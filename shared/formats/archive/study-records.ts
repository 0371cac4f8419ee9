import type { Json } from '../../domain/json.ts';
import {
  type AliasDraft,
  type EventDraft,
  type LeakDraft,
  leakDecisions,
  leakPlaces,
  type PacketDraft,
  type PinDraft,
  type PlanDraft,
  type ProofDraft,
  type SettingDraft,
  sessionEvents,
} from '../../domain/study-records.ts';
import { fieldsOf, LineFault } from '../archive-fields.ts';
import { member } from '../json-value.ts';

/** Settings that a study takes from an archive; all else that a study keeps of itself is its own. */
export const settingNames = ['work_options'] as const;

export function readSetting(line: Json): SettingDraft {
  const { oneOf, text } = fieldsOf(line);
  return { type: 'setting', name: oneOf('name', settingNames), value: jsonText('value', text('value')) };
}

export function readPlan(line: Json): PlanDraft {
  const { text, integer } = fieldsOf(line);
  const options = jsonText('options', text('options'));
  return { type: 'plan', id: text('id'), madeAt: text('madeAt'), seed: integer('seed', 0), options };
}

export function readAlias(line: Json): AliasDraft {
  const { oneOf, text } = fieldsOf(line);
  return { type: 'alias', kind: oneOf('kind', ['human', 'simulator']), origin: text('origin'), alias: text('alias') };
}

export function readLeak(line: Json): LeakDraft {
  const { text, anyText, integer, oneOf, textOrNull } = fieldsOf(line);
  return {
    type: 'leak',
    conversation: text('conversation'),
    position: integer('position', -1),
    place: member(line, 'place') === undefined ? 'blind' : oneOf('place', leakPlaces),
    code: text('code'),
    excerpt: anyText('excerpt'),
    decision: oneOf('decision', leakDecisions),
    reason: textOrNull('reason'),
    decidedAt: textOrNull('decidedAt'),
  };
}

export function readEvent(line: Json): EventDraft {
  const { oneOf, textOrNull, text } = fieldsOf(line);
  const event = oneOf('event', sessionEvents);
  const detail = textOrNull('detail');
  if (event === 'rule') jsonText('detail', detail ?? '');
  return { type: 'event', event, annotator: textOrNull('annotator'), detail, at: text('at') };
}

export function readPacket(line: Json): PacketDraft {
  const { text, list, oneOf } = fieldsOf(line);
  const items = list('items');
  if (!items.every((item) => typeof item === 'string')) throw new LineFault('items must be a list of ids');
  return {
    type: 'packet',
    id: text('id'),
    annotator: text('annotator'),
    madeAt: text('madeAt'),
    manifestHash: text('manifestHash'),
    items,
    state: oneOf('state', ['made', 'withdrawn']),
  };
}

export function readPin(line: Json): PinDraft {
  const { text } = fieldsOf(line);
  return {
    type: 'pin',
    annotator: text('annotator'),
    publicKey: text('publicKey'),
    fingerprint: text('fingerprint'),
    pinnedAt: text('pinnedAt'),
  };
}

export function readProof(line: Json): ProofDraft {
  const { text } = fieldsOf(line);
  return {
    type: 'proof',
    revision: text('revision'),
    packet: text('packet'),
    prev: text('prev'),
    hash: text('hash'),
    signature: text('signature'),
  };
}

/** The text as it is, once it is known to be JSON of an object. */
function jsonText(name: string, text: string): string {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return text;
  } catch {
    // said below
  }
  throw new LineFault(`${name} is not the JSON text of an object`);
}
