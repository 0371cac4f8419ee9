import type { Client } from '../../shared/contract/client.ts';
import type { ConversationEvidence, ConversationFeatures } from '../../shared/contract/outputs.ts';
import type { ConversationDetail } from '../../shared/domain/conversation.ts';
import { type Step, StepCutter } from '../../shared/replay/index.ts';
import { isQuiet, pause } from './activity.ts';
import { NO_MARKS, type ReplayMarks } from './replay-marks.ts';

/** A conversation without its messages: what was said stands in the steps. */
export type ReplayConversation = Omit<ConversationDetail, 'messages'>;

export interface ReplayColumn {
  conversation: ReplayConversation;
  steps: readonly Step[];
  /** Null until they have come. */
  features: ConversationFeatures | null;
  /** What of them is drawn. */
  marks: ReplayMarks;
  /** What annotators marked in it. */
  evidence: ConversationEvidence;
}

/** Messages that are fetched first: several screens full, and shown long before the rest of a long conversation. */
const HEAD = 64;
/** While somebody does something the rest takes its time, and is shown whenever there is so many times more of it. */
const GROWTH = 8;
/** Messages of the rest that come at once: read and cut within a frame or two, and within half of one while somebody does something. */
const PAGE = { quiet: 1500, busy: 500 };
/** Then few frames have a page to read: more come in than anybody reads, but those who look on see nothing of it. */
const BUSY_MS = 350;

interface Reading {
  column: ReplayColumn;
  cutter: StepCutter;
  messages: number;
  /** The rest is on its way. */
  rest: Promise<ReplayColumn | null> | null;
}

/** Reads conversations: their beginning first, then the rest in pages. */
export interface ColumnReader {
  /** The beginning; `more` says whether there is more of it. */
  beginning(id: string): Promise<ReplayColumn>;
  /**
   * More of it: all there is, or enough to go on with while somebody does something; null once nobody wants it any more. What
   * was read of it is not read again.
   */
  further(id: string): Promise<ReplayColumn | null>;
  /** Only these are wanted from now on. */
  want(ids: readonly string[]): void;
}

export function createColumnReader(client: Client): ColumnReader {
  const readings = new Map<string, Promise<Reading>>();
  let wanted: ReadonlySet<string> = new Set();

  function begin(id: string): Promise<Reading> {
    const known = readings.get(id);
    if (known) return known;
    const begun = readBeginning(id);
    readings.set(id, begun);
    // what could not be had may be asked for again
    begun.catch(() => readings.delete(id));
    return begun;
  }

  async function readBeginning(id: string): Promise<Reading> {
    const { messages, ...conversation } = await client.call('conversation.get', { id, first: HEAD });
    const cutter = new StepCutter();
    cutter.add(messages);
    const column = { conversation, steps: cutter.steps(), features: null, marks: NO_MARKS, evidence: {} };
    return { column, cutter, messages: messages.length, rest: null };
  }

  async function readOn(id: string, reading: Reading): Promise<ReplayColumn | null> {
    const enough = reading.messages * GROWTH;
    while (reading.column.conversation.more) {
      if (!wanted.has(id)) return null;
      const first = isQuiet() ? PAGE.quiet : PAGE.busy;
      const page = await client.call('conversation.get', { id, from: reading.messages, first });
      reading.cutter.add(page.messages);
      reading.messages += page.messages.length;
      const { more, ...conversation } = reading.column.conversation;
      const ends = !page.more || page.messages.length === 0;
      if (ends || (!isQuiet() && reading.messages >= enough)) {
        const steps = reading.cutter.steps();
        reading.column = { ...reading.column, conversation: ends ? conversation : { ...conversation, more }, steps };
        return reading.column;
      }
      await pause(BUSY_MS);
    }
    return reading.column;
  }

  return {
    beginning: async (id) => (await begin(id)).column,
    async further(id) {
      const reading = await begin(id);
      // asked for twice while under way, it is read once
      reading.rest ??= readOn(id, reading).finally(() => {
        reading.rest = null;
      });
      return reading.rest;
    },
    want(ids) {
      wanted = new Set(ids);
      for (const id of readings.keys()) if (!wanted.has(id)) readings.delete(id);
    },
  };
}
