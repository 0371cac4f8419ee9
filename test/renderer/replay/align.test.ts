import { describe, expect, it } from 'vitest';
import { alignWith } from '../../../renderer/stores/align.ts';
import { type Answer, type Ask, answering } from '../../../renderer/stores/alignment-messages.ts';
import { alignmentOf, finish, type Step, SYNC_MODES, stepsOf, turnTextsOf } from '../../../shared/replay/index.ts';
import { conversation, human, simulator } from './fixture.ts';

type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** What a browser does with a thread: all that passes is copied, and comes later. */
class ThreadHere implements Thread {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  ended = false;
  asked = 0;
  readonly #hear = answering((answer: Answer) => {
    const data = structuredClone(answer);
    setTimeout(() => this.#tell(data));
  });

  postMessage(ask: Ask): void {
    this.asked += 1;
    const copy = structuredClone(ask);
    setTimeout(() => this.ended || this.#hear(copy));
  }

  terminate(): void {
    this.ended = true;
  }

  #tell(data: Answer): void {
    if (!this.ended) this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data }));
  }
}

const never = new AbortController().signal;
const aligning = (thread: Thread) => alignWith(() => thread as Worker);
const here = (columns: Step[][], mode: (typeof SYNC_MODES)[number]) =>
  finish(alignmentOf(finish(turnTextsOf(columns)), mode));

const long = (turns: number) =>
  stepsOf(conversation(...Array.from({ length: turns }, (_, i): ['user', string] => ['user', `part ${i % 90}A${i}`])));

describe('aligning in a thread', () => {
  it('gives what aligning here gives, in every mode, of one to three conversations', async () => {
    const columns = [stepsOf(human), stepsOf(simulator), stepsOf(human)];
    for (const mode of SYNC_MODES) {
      for (const some of [columns.slice(0, 1), columns.slice(0, 2), columns]) {
        const thread = new ThreadHere();
        expect(await aligning(thread)(some, mode, never)).toEqual(here(some, mode));
        expect(thread.ended).toBe(true);
      }
    }
  });

  it('sends long ones in pages, and puts the answers together again', async () => {
    const columns = [long(450), long(430)];
    const thread = new ThreadHere();
    expect(await aligning(thread)(columns, 'stage', never)).toEqual(here(columns, 'stage'));
    expect(thread.asked).toBeGreaterThan(6);
  });

  it('of a conversation without a user leaves its column empty', async () => {
    const columns = [stepsOf(conversation(['agent', 'Hello?'])), stepsOf(human)];
    expect(await aligning(new ThreadHere())(columns, 'stage', never)).toEqual(here(columns, 'stage'));
  });

  it('ends the thread when nobody waits any more', async () => {
    const gone = new AbortController();
    const thread = new ThreadHere();
    const aligned = aligning(thread)([stepsOf(human), stepsOf(simulator)], 'stage', gone.signal);
    await expect.poll(() => thread.asked).toBeGreaterThan(0);
    gone.abort();
    expect(await aligned).toBeNull();
    expect(thread.ended).toBe(true);
  });

  it('goes on here where there is no thread to be had, or its script is gone', async () => {
    const columns = [stepsOf(human), stepsOf(simulator)];
    const refused = alignWith(() => {
      throw new Error('no threads');
    });
    expect(await refused(columns, 'stage', never)).toEqual(here(columns, 'stage'));

    const broken = new ThreadHere();
    broken.postMessage = () =>
      setTimeout(() => broken.onerror?.call(broken as unknown as Worker, new ErrorEvent('error')));
    expect(await aligning(broken)(columns, 'stage', never)).toEqual(here(columns, 'stage'));
    expect(broken.ended).toBe(true);
  });
});
