import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type KeyPair, newKeyPair } from '../../../electron/core/packet/crypto.ts';
import { openPacketSession } from '../../../electron/core/packet/session.ts';
import type { CommandName, Input } from '../../../shared/contract/commands.ts';
import type { Output } from '../../../shared/contract/outputs.ts';
import { addConversations, newStudy, type TestConversation, type TestSession } from './study-fixture.ts';

export const HUMAN = 'CANARYhumanlabel';
export const SIMULATOR = 'CANARYsimlabel';

/** A person and a simulator on each task. */
export function pairsOf(tasks: number): TestConversation[] {
  const talk = (who: string, task: number) => ['hello', 'Of course', `please change my ${who} booking ${task}`, 'Done'];
  return Array.from({ length: tasks }, (_, task): TestConversation[] => [
    { key: `airline_${task}`, source: HUMAN, turns: talk('first', task), reward: 0.123456789 },
    { key: `airline_${task}_1`, source: SIMULATOR, kind: 'simulator', turns: talk('other', task), reward: 0.123456789 },
  ]).flat();
}

/** A study with a plan of pairs that every annotator judges. */
export async function plannedStudy(annotators: string[], tasks = 6): Promise<TestSession> {
  const study = newStudy();
  addConversations(study.context.db, pairsOf(tasks));
  await study.call('plan.make', { annotators, overlap: annotators.length, seed: 4242424, repeats: 20 });
  return study;
}

export async function makePacket(study: TestSession, annotator: string, name: string, part = 1, parts = 1) {
  const out = path.join(path.dirname(study.file), `${name}.counterpart-packet`);
  await study.call('packet.make', { annotator, out, part, parts });
  return out;
}

export interface PacketWork {
  call<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  close(): Promise<void>;
}

/** Opens a packet as an annotator's installation does. */
export function openPacketWork(file: string, key: KeyPair = newKeyPair(), installation = 'laptop'): PacketWork {
  const session = openPacketSession(file, { installation, key, emit: () => undefined });
  let open = true;
  const close = async () => {
    if (open) await session.close();
    open = false;
  };
  onTestFinished(close);
  return { call: (name, input) => session.dispatch(name, input) as never, close };
}

/** Judges every item of a packet that is open still; the verdict is the caller's. */
export async function judgeAll(
  file: string,
  key: KeyPair,
  verdict: (n: number) => 'A' | 'B' | 'Cannot tell',
  upTo = Number.POSITIVE_INFINITY,
): Promise<void> {
  const work = openPacketWork(file, key);
  const { annotator } = await work.call('session.get', {});
  if (annotator === null) throw new Error('a packet is for somebody');
  const queue = await work.call('work.queue', { annotator });
  for (const [n, { id: item }] of queue.filter(({ state }) => state !== 'submitted').entries()) {
    if (n >= upTo) break;
    await work.call('item.set', { item, annotator, field: 'answer:verdict', value: verdict(n) });
    await work.call('item.submit', { item, annotator });
  }
  await work.close();
}
