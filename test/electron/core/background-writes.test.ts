import { describe, expect, it, onTestFinished } from 'vitest';
import { backgroundWrites } from '../../../electron/core/background-writes.ts';
import { connect } from '../../../electron/db/database.ts';
import { newStudy } from '../support/study-fixture.ts';

const soon = () => new Promise((resolve) => setImmediate(resolve));
const put = "INSERT INTO study_meta (key, value) VALUES (?, 'x')";

/** A study, what its background writes are, and the keys that another connection sees: what is on the disk. */
function study() {
  const { context, file } = newStudy();
  const other = connect(file, { readonly: true });
  onTestFinished(() => {
    other.close();
  });
  const insert = context.db.prepare(put);
  const seen = other.prepare<[], string>("SELECT key FROM study_meta WHERE value = 'x' ORDER BY key").pluck();
  return { context, write: (key: string) => void insert.run(key), seen: () => seen.all() };
}

describe('background writes', () => {
  it('are gathered until a command writes, whose commit takes them along', () => {
    const { context, write, seen } = study();
    context.writes.run(() => write('a'));
    context.writes.run(() => write('b'));
    expect(seen()).toEqual([]);
    context.transaction(() => write('c'));
    expect(seen()).toEqual(['a', 'b', 'c']);
  });

  it('outlive a command that fails, which leaves nothing', () => {
    const { context, write, seen } = study();
    context.writes.run(() => write('a'));
    const failing = () =>
      context.transaction(() => {
        write('b');
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    context.writes.settle();
    expect(seen()).toEqual(['a']);
  });

  it('are synced with the first answer that is durable, not by themselves', () => {
    const { context, write } = study();
    const { db } = context;
    const synced: boolean[] = [];
    const writes = backgroundWrites(db, undefined, () => synced.push(db.inTransaction));
    const level = () => db.pragma('synchronous', { simple: true });
    const levels = [writes.run(level), writes.run(level)];
    expect(levels).toEqual([1, 1]);
    expect(synced).toEqual([]);
    writes.settle();
    expect(synced).toEqual([false]);
    expect(level()).toBe(2);
    writes.settle();
    expect(synced).toHaveLength(1);
    expect(() =>
      writes.run(() => {
        write('a');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(level()).toBe(2);
  });

  it('wait while the log is copied, and again when somebody wrote meanwhile', async () => {
    const { context } = study();
    const copied: (() => void)[] = [];
    const run = () => new Promise<void>((resolve) => copied.push(resolve));
    const writes = backgroundWrites(context.db, { run, close: async () => undefined });
    const work = () => {
      const until = performance.now() + 100;
      while (performance.now() < until);
    };
    await writes.room();
    for (let slices = 0; slices < 6; slices++) writes.run(work);
    expect(copied).toHaveLength(1);
    let free = false;
    const room = writes.room().then(() => {
      free = true;
    });
    writes.settle();
    copied[0]?.();
    await soon();
    expect([copied.length, free]).toEqual([2, false]);
    copied[1]?.();
    await room;
    await writes.room();
    expect(copied).toHaveLength(2);
  });

  it('go together when a slice or their commit fails, and say so', () => {
    const { context, write, seen } = study();
    const writes = backgroundWrites(context.db);
    writes.run(() => write('a'));
    const failing = () =>
      writes.run(() => {
        write('b');
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(writes.lost()).toBe(1);

    writes.run(() => {
      // A reference to nothing is found by the commit.
      context.db.pragma('defer_foreign_keys = ON');
      context.db.exec("INSERT INTO conversation_raw (conversation_id, raw) VALUES (999, '{}')");
    });
    expect(() => writes.settle()).toThrow(/FOREIGN KEY/);
    expect(writes.lost()).toBe(2);
    expect(context.db.inTransaction).toBe(false);
    writes.run(() => write('c'));
    writes.settle();
    expect(seen()).toEqual(['c']);
  });
});
