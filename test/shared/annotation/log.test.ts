import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/annotation/change.ts';
import { reopen, setField, skip, submit } from '../../../shared/annotation/changes.ts';
import { foldLog } from '../../../shared/annotation/fold.ts';
import { compareText } from '../../../shared/annotation/log-order.ts';
import { canRedo, canUndo, redo, undo } from '../../../shared/annotation/undo.ts';
import type { Revision } from '../../../shared/domain/annotation.ts';
import { itemId, revisionId } from '../../../shared/domain/ids.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';

/** A log that grows by changes, as the study would store them. */
class Log {
  entries: Revision[] = [];

  add(change: Change | null, author = 'here/Ada'): this {
    if (!change) return this;
    const lamport = this.entries.length + 1;
    const id = revisionId(`r${String(lamport).padStart(3, '0')}`);
    this.entries.push({
      ...change,
      id,
      item: itemId('i'),
      annotator: 'Ada',
      author,
      lamport,
      instrument: TAU_BENCH_SURVEY.id,
      at: '2026-01-01T00:00:00.000Z',
    });
    return this;
  }

  set(field: string, value: Parameters<typeof setField>[3]): this {
    return this.add(setField(this.entries, TAU_BENCH_SURVEY, field, value));
  }

  get folded() {
    return foldLog(this.entries);
  }
}

const answerAll = (log: Log) => {
  for (const { id, options } of TAU_BENCH_SURVEY.questions) log.set(`answer:${id}`, options[0]?.label ?? '');
  return log;
};

const sitting = (seconds: number) => ({
  ...{ readingSeconds: seconds, activeSeconds: 0, idleSeconds: 0, focusChanges: 0, scrolls: 0, keys: 0 },
});

it('time that goes by is neither undone nor does it end what can be redone', () => {
  const log = new Log().set('answer:reuse', 'Maybe').set('time:s1', sitting(3));
  log.add(undo(log.entries));
  expect(log.folded.answers).toEqual({});
  expect(log.folded.state).toBe('pending');
  log.set('time:s1', sitting(9)).add(redo(log.entries));
  expect(log.folded.answers).toEqual({ reuse: 'Maybe' });
});

describe('the annotation log', () => {
  it('is Pending, then Draft, then Submitted, and keeps its history when reopened', () => {
    const log = new Log();
    expect(log.folded.state).toBe('pending');
    log.set('answer:reuse', 'Maybe');
    expect(log.folded).toMatchObject({ state: 'draft', answers: { reuse: 'Maybe' } });
    answerAll(log).add(submit(log.entries, TAU_BENCH_SURVEY));
    expect(log.folded.state).toBe('submitted');
    expect(() => log.set('answer:reuse', 'No')).toThrow(/Reopen/);
    const before = log.entries.length;
    log.add(reopen(log.entries)).set('answer:reuse', 'No');
    expect(log.folded).toMatchObject({ state: 'draft', answers: { reuse: 'No' } });
    expect(log.entries.length).toBe(before + 2);
  });

  it('skips with a reason, and only what is open', () => {
    const log = new Log().add(skip([], 'not English'));
    expect(log.folded).toMatchObject({ state: 'skipped', skipReason: 'not English' });
    expect(skip(log.entries, 'not English')).toBeNull();
    expect(() =>
      skip(
        answerAll(new Log()).add({ field: 'state', value: { state: 'submitted' }, undoes: null, redoes: null }).entries,
        'x',
      ),
    ).toThrow();
  });

  it('refuses to submit with questions open, and names them', () => {
    const log = new Log().set('answer:reuse', 'Maybe');
    expect(() => submit(log.entries, TAU_BENCH_SURVEY)).toThrow(/7 of 8 questions have no answer yet \(task_success/);
  });

  it('appends nothing when nothing changes', () => {
    const log = new Log()
      .set('answer:reuse', 'Maybe')
      .set('answer:reuse', 'Maybe')
      .set('comment:3', '')
      .set('evidence:reuse', []);
    expect(log.entries).toHaveLength(1);
  });

  it.each([
    ['answer:nothing', 'x', 'unknown_question'],
    ['answer:reuse', 'perhaps', 'unknown_option'],
    ['answer:reuse', [], 'bad_value'],
    ['evidence:reuse', 'text', 'bad_value'],
    ['evidence:nothing', [], 'unknown_question'],
    ['comment:first', 'text', 'bad_value'],
  ] as const)('refuses %s = %j as %s', (field, value, code) => {
    expect(() => setField([], TAU_BENCH_SURVEY, field, value as never)).toThrow(expect.objectContaining({ code }));
  });

  it('undoes and redoes by appending, over fields and states', () => {
    const log = new Log().set('answer:reuse', 'Maybe').set('comment:2', 'rude').set('answer:reuse', 'No');
    log.add(undo(log.entries));
    expect(log.folded).toMatchObject({ answers: { reuse: 'Maybe' }, comments: { 2: 'rude' } });
    log.add(undo(log.entries)).add(undo(log.entries));
    expect(log.folded).toMatchObject({ state: 'pending', answers: {}, comments: {} });
    expect([canUndo(log.entries), canRedo(log.entries)]).toEqual([false, true]);
    expect(undo(log.entries)).toBeNull();
    log.add(redo(log.entries)).add(redo(log.entries)).add(redo(log.entries));
    expect(log.folded).toMatchObject({ answers: { reuse: 'No' }, comments: { 2: 'rude' } });
    expect(redo(log.entries)).toBeNull();
    expect(log.entries).toHaveLength(9);
  });

  it('takes back a submission', () => {
    const log = answerAll(new Log());
    log.add(submit(log.entries, TAU_BENCH_SURVEY)).add(undo(log.entries));
    expect(log.folded.state).toBe('draft');
    log.add(redo(log.entries));
    expect(log.folded.state).toBe('submitted');
  });

  it('forgets what was undone once something new is set', () => {
    const log = new Log().set('answer:reuse', 'Maybe');
    log.add(undo(log.entries)).set('answer:reuse', 'Yes');
    expect(canRedo(log.entries)).toBe(false);
    log.add(undo(log.entries));
    expect(log.folded.answers).toEqual({});
  });

  const steps = fc.array(fc.constantFrom('a', 'b', 'comment', 'undo', 'redo'), { maxLength: 40 });
  const play = (names: string[]) => {
    const log = new Log();
    for (const name of names) {
      if (name === 'undo') log.add(undo(log.entries));
      else if (name === 'redo') log.add(redo(log.entries));
      else if (name === 'comment') log.set(`comment:${log.entries.length % 3}`, `text ${log.entries.length}`);
      else
        log.set(
          `answer:${name === 'a' ? 'reuse' : 'human_like'}`,
          log.entries.length % 2 ? 'No' : name === 'a' ? 'Yes' : 'Partially',
        );
    }
    return log;
  };

  it('is the same in whatever order entries arrive, and however often', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (names, random) => {
        const { entries, folded } = play(names);
        const keyed = entries.map((entry) => ({ entry, key: random.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry);
        expect(foldLog([...shuffled, ...shuffled.slice(0, 3)])).toEqual(folded);
        expect(canUndo(shuffled)).toBe(canUndo(entries));
      }),
    );
  });

  it('undo then redo leaves the form as it was', () => {
    fc.assert(
      fc.property(steps, (names) => {
        const log = play(names);
        const before = log.folded;
        if (!canUndo(log.entries)) return;
        log.add(undo(log.entries)).add(redo(log.entries));
        expect(log.folded).toEqual(before);
      }),
    );
  });

  it('decides concurrent entries by Lamport number, author, id, never by clock', () => {
    const base = {
      item: itemId('i'),
      annotator: 'Ada',
      undoes: null,
      redoes: null,
      instrument: 'x',
      field: 'answer:reuse',
    };
    const early: Revision = {
      ...base,
      id: revisionId('z'),
      author: 'b/Ada',
      lamport: 5,
      value: 'No',
      at: '2020-01-01T00:00:00Z',
    };
    const late: Revision = {
      ...base,
      id: revisionId('a'),
      author: 'a/Ada',
      lamport: 5,
      value: 'Yes',
      at: '2030-01-01T00:00:00Z',
    };
    expect(foldLog([late, early]).answers.reuse).toBe('No');
    expect(foldLog([{ ...late, lamport: 6 }, early]).answers.reuse).toBe('Yes');
  });
});

/** UTF-8 order, which SQLite compares by: U+FFFD (EF BF BD) before U+1F600 (F0 9F 98 80), though its UTF-16 unit is larger. */
it('orders text by code point', () => {
  expect(compareText('\uFFFD', '\u{1F600}')).toBeLessThan(0);
  expect('\uFFFD' < '\u{1F600}').toBe(false);
  expect([compareText('a', 'ab') < 0, compareText('ab', 'ab')]).toEqual([true, 0]);
});
