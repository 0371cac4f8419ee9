import { randomBytes } from 'node:crypto';
import { nextLamport } from '../../../shared/annotation/change.ts';
import { foldLog, stateOf } from '../../../shared/annotation/fold.ts';
import { inLogOrder } from '../../../shared/annotation/log-order.ts';
import type { Parsed } from '../../../shared/contract/commands.ts';
import { commandNamed, parseInput } from '../../../shared/contract/parse-input.ts';
import type { ItemForm, Revision } from '../../../shared/domain/annotation.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { itemId, revisionId } from '../../../shared/domain/ids.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { WorkItem, WorkRow } from '../../../shared/domain/work.ts';
import { revisionText } from '../../../shared/packet/packet.ts';
import type { Db } from '../../db/database.ts';
import { openPacket } from '../../db/packet-file.ts';
import { type PacketRows, packetRows } from '../../db/packet-rows.ts';
import { formOf } from '../annotation/annotate.ts';
import { type Decide, decisions } from '../annotation/annotation-decisions.ts';
import type { Emit } from '../context.ts';
import { fingerprintOf, type KeyPair, sha256, signText } from './crypto.ts';
import { provePacket } from './proof.ts';

export interface PacketSession {
  dispatch(name: unknown, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

interface ItemOf {
  item: string;
  annotator: string;
}

/**
 * One open packet: answers the annotator's commands as a study does, and nothing else. Every answer is one transaction, chained
 * to the one before it and signed by this installation's key, durable when it is answered.
 */
export function openPacketSession(
  file: string,
  { installation, key, emit }: { installation: string; key: KeyPair; emit: Emit },
): PacketSession {
  const db = openPacket(file);
  const rows = packetRows(db);
  const manifestText = rows.text('manifest') ?? '';
  const { manifest, prior } = provenOrClosed(db, rows);
  const items = rows.items();
  const instruments = new Map(rows.instruments().map(({ id, instrument }) => [id, instrument]));

  /** What was answered before the packet was made, and since, in log order. */
  function logOf(item: string): Revision[] {
    const since = rows.log(item).map(({ prev: _, hash: __, signature: ___, ...revision }): Revision => revision);
    return inLogOrder([...prior.filter((revision) => revision.item === item), ...since]);
  }

  function itemOf({ item, annotator }: ItemOf) {
    if (annotator !== manifest.annotator)
      throw new Refusal('not_allowed', `This packet is for ${manifest.annotator}. Nothing was changed.`);
    const found = items.find(({ uid }) => uid === item);
    if (!found) throw new Refusal('no_item', `There is no item ${item} in this packet.`);
    return { ...found, instrument: instruments.get(found.instrument) as Instrument, instrumentId: found.instrument };
  }

  function annotate(target: ItemOf, decide: Decide): ItemForm {
    const { instrument, instrumentId } = itemOf(target);
    const form = db
      .transaction(() => {
        const log = logOf(target.item);
        const change = decide(log, instrument, manifest.options);
        if (!change) return formOf(target.item, target.annotator, log);
        takeKey();
        const revision: Revision = {
          ...change,
          id: revisionId(randomBytes(12).toString('hex')),
          item: itemId(target.item),
          annotator: manifest.annotator,
          author: `${installation}/${manifest.annotator}`,
          lamport: nextLamport(log.at(-1)?.lamport ?? 0),
          instrument: instrumentId,
          at: new Date().toISOString(),
        };
        const prev = rows.lastHash() ?? sha256(manifestText);
        const hash = sha256(revisionText(revision, manifest.packet, prev));
        rows.append({ ...revision, prev, hash, signature: signText(hash, key) });
        return formOf(target.item, target.annotator, [...log, revision]);
      })
      .immediate();
    emit('study.changed', { what: 'annotations' });
    return form;
  }

  /** The key that signs is noted with the first answer; another installation cannot go on in the same packet. */
  function takeKey(): void {
    const known = rows.text('annotator_key');
    if (known === null) rows.setText('annotator_key', key.publicKey);
    else if (known !== key.publicKey) {
      throw new Refusal(
        'other_installation',
        `This packet was begun on another computer or profile (key ${fingerprintOf(known)}). Go on there, or ask for a packet of your own. Nothing was changed.`,
      );
    }
  }

  function queue(): WorkRow[] {
    return items.map(({ uid, kind, instrument }, place) => {
      const folded = foldLog(logOf(uid));
      const questions = instruments.get(instrument)?.questions ?? [];
      const { state } = stateOf({ state: folded.state }, folded.state !== 'pending');
      return {
        id: itemId(uid),
        kind,
        place,
        state,
        answered: questions.filter(({ id }) => folded.answers[id] !== undefined).length,
        questions: questions.length,
      };
    });
  }

  const answers: Partial<Record<string, (input: never) => unknown>> = {
    'study.info': () => ({
      name: manifest.title,
      file: '',
      readOnly: false,
      notice: null,
      conversations: 0,
      messages: 0,
      sources: {},
      tasks: 0,
      ratings: rows.revisions().length,
      annotators: 1,
      surveys: 0,
      unindexed: 0,
    }),
    'session.get': () => ({
      role: 'annotator',
      annotator: manifest.annotator,
      structural: true,
      fingerprint: fingerprintOf(key.publicKey),
      options: manifest.options,
    }),
    'job.cancel': () => ({ cancelled: false }),
    'work.queue': ({ annotator }: { annotator: string }) => (annotator === manifest.annotator ? queue() : []),
    'work.item': (input: ItemOf) => {
      const { payload } = itemOf(input);
      return { item: JSON.parse(payload) as WorkItem, form: formOf(input.item, input.annotator, logOf(input.item)) };
    },
    'work.time': (input: Parsed<'work.time'>) => {
      annotate(input, decisions['work.time'](input));
      return null;
    },
    'item.set': (input: Parsed<'item.set'>) => annotate(input, decisions['item.set'](input)),
    'item.submit': (input: ItemOf) => annotate(input, decisions['item.submit']()),
    'item.skip': (input: Parsed<'item.skip'>) => annotate(input, decisions['item.skip'](input)),
    'item.reopen': (input: ItemOf) => annotate(input, decisions['item.reopen']()),
    'item.undo': (input: ItemOf) => annotate(input, decisions['item.undo']()),
    'item.redo': (input: ItemOf) => annotate(input, decisions['item.redo']()),
    'item.history': (input: ItemOf) => {
      itemOf(input);
      return logOf(input.item);
    },
  };

  return {
    async dispatch(command, input) {
      const name = commandNamed(command);
      const parsed = parseInput(name, input);
      const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
      if (!answer)
        throw new Refusal(
          'not_allowed',
          `${name} is not for a packet: it holds one annotator's items and nothing of the study.`,
        );
      return answer(parsed as never);
    },
    async close() {
      db.close();
    },
  };
}

function provenOrClosed(db: Db, rows: PacketRows) {
  try {
    return provePacket(rows);
  } catch (error) {
    db.close();
    throw error;
  }
}
