import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Events } from '../../shared/contract/events.ts';
import { firstOptions, writeStudyFiles } from './study-files.ts';
import { type Connect, type Transport, until } from './transport.ts';

const importOptions = { format: null, source: null, domain: null, strict: false };
const page = {
  filter: {},
  sort: { by: 'imported', descending: false },
  after: null,
  limit: 100,
} as const;

/** What every transport must do alike. The tests of one transport follow each other on one study. */
export function contractSuite(name: string, connect: Connect): void {
  describe(name, () => {
    let t: Transport;
    const changes: Events['study.changed'][] = [];
    const progress: Events['job.progress'][] = [];
    beforeAll(async () => {
      t = await connect();
      t.client.on('study.changed', (event) => changes.push(event));
      t.client.on('job.progress', (event) => progress.push(event));
    });
    afterAll(() => t?.close());

    test('without a study the app says so and its commands are refused', async () => {
      expect(await t.client.call('app.info', {})).toMatchObject({ study: null, version: expect.any(String) });
      await expect(t.client.call('study.info', {})).rejects.toMatchObject({ code: 'no_study' });
    });

    test.each(['__proto__', 'constructor', 'toString', 'study', ''])('%j is no command', async (unknown) => {
      await expect(t.raw(unknown, {})).rejects.toMatchObject({ code: 'unknown_command' });
    });

    test('a new study is open, and listeners hear it', async () => {
      const info = await t.client.call('study.create', { file: await t.referNew('a.counterpart'), name: 'A' });
      expect(info).toMatchObject({ name: 'A', readOnly: false, conversations: 0, ratings: 0 });
      await until(() => changes.some(({ what }) => what === 'study'));
    });

    test.each([
      ['a member too many', 'conversation.get', { id: 'c', column: 'raw' }],
      ['a missing member', 'annotator.add', {}],
      ['a wrong type', 'conversation.flag', { id: 'c', flagged: 'yes' }],
      ['no object', 'study.info', 7],
      ['a limit out of range', 'conversations.page', { ...page, limit: 501 }],
      ['a field that is none', 'item.set', { item: 'i', annotator: 'a', field: 'state', value: 'submitted' }],
    ])('%s is refused before anything happens', async (_what, command, input) => {
      await expect(t.raw(command, input)).rejects.toMatchObject({ code: 'bad_input', details: { command } });
    });

    test('an import does what its preview showed, and names what it rejected', async () => {
      const { humans, simulator } = writeStudyFiles(path.join(t.dir, 'files'));
      const files = [await t.refer(humans), await t.refer(simulator)];
      const shown = await t.client.call('import.preview', { files, options: importOptions, job: 'look' });
      const done = await t.client.call('import.run', { files, options: importOptions, job: 'do' });
      expect(shown).toMatchObject({ dryRun: true, accepted: 5, rejected: 1, duplicates: 0 });
      expect({ ...done, dryRun: true }).toEqual(shown);
      expect(done.issues).toMatchObject([{ severity: 'rejected', place: expect.stringContaining('broken') }]);
      await until(() => progress.some(({ job }) => job === 'do'));
      const again = await t.client.call('import.run', { files, options: importOptions, job: 'again' });
      expect(again).toMatchObject({ accepted: 0, duplicates: 5 });
    });

    test('the study holds what the files held', async () => {
      expect(await t.client.call('study.info', {})).toMatchObject({ conversations: 5, messages: 14, tasks: 2 });
      const { rows, total } = await t.client.call('conversations.page', page);
      expect([total, rows.map(({ instanceId }) => instanceId)]).toEqual([
        5,
        ['airline_0', 'airline_1', 'airline_0_ann2', 'airline_0', 'airline_1'],
      ]);
      const detail = await t.client.call('conversation.get', { id: rows[0]?.id ?? '' });
      expect(detail.messages[0]?.parts).toEqual([{ kind: 'text', text: 'I want to change my flight', start: 0 }]);
    });

    test('a conversation read in pages is the conversation', async () => {
      const { rows } = await t.client.call('conversations.page', page);
      for (const { id } of rows) {
        const { messages } = await t.client.call('conversation.get', { id });
        for (const first of [1, 2, messages.length]) {
          const pages: typeof messages = [];
          for (let more = true; more; ) {
            const next = await t.client.call('conversation.get', { id, from: pages.length, first });
            pages.push(...next.messages);
            more = next.more === true;
            expect(more, `${id} from ${pages.length}`).toBe(pages.length < messages.length);
          }
          expect(pages).toEqual(messages);
        }
        const behind = await t.client.call('conversation.get', { id, from: messages.length, first: 5 });
        expect([behind.messages, behind.more]).toEqual([[], undefined]);
      }
    });

    test('an answer is kept, undone and redone, and its form comes back whole', async () => {
      const { id: item } = await t.client.call('item.resolve', { annotator: 'Ada', target: 'polite/airline_0' });
      const of = { item, annotator: 'Ada' };
      for (const [id, label] of Object.entries(firstOptions)) {
        await t.client.call('item.set', { ...of, field: `answer:${id}`, value: label });
      }
      expect((await t.client.call('item.undo', of)).answers.reuse).toBeUndefined();
      expect((await t.client.call('item.redo', of)).answers).toEqual(firstOptions);
      expect(await t.client.call('item.submit', of)).toMatchObject({ state: 'submitted', revisions: 11 });
      const refused = t.client.call('item.set', { ...of, field: 'answer:reuse', value: null });
      await expect(refused).rejects.toMatchObject({ code: 'item_closed', details: { state: 'submitted' } });
      await until(() => changes.some(({ what }) => what === 'annotations'));
    });

    test('answers are JSON and nothing else', async () => {
      for (const command of ['study.overview', 'usi.table', 'agreement.summary', 'instrument.get'] as const) {
        const output = await t.client.call(command, {});
        expect(JSON.parse(JSON.stringify(output)), command).toEqual(output);
        expect(JSON.stringify(output), command).not.toMatch(/NaN|Infinity/);
      }
    });

    test('many calls at once each get their own answer', async () => {
      const { rows } = await t.client.call('conversations.page', page);
      const asked = Array.from({ length: 40 }, (_, i) => rows[i % rows.length]?.id ?? '');
      const got = await Promise.all(asked.map((id) => t.client.call('conversation.get', { id })));
      expect(got.map(({ id }) => id)).toEqual(asked);
    });

    test('an export can be fetched under the reference that it gave', async () => {
      const { files } = await t.client.call('export.run', {
        format: 'ratings-long.csv',
        out: await t.referOut(),
        options: {},
        job: 'export',
      });
      const ratings = files.find(({ name: file }) => file === 'ratings-long.csv');
      const text = await t.fetch(ratings?.ref ?? '');
      expect(text).toContain('Ada');
      expect(Buffer.byteLength(text)).toBe(ratings?.bytes);
    });

    test('settings belong to the host and survive the study', async () => {
      await t.client.call('settings.set', { theme: 'dark', annotator: 'Ada' });
      await t.client.call('study.close', {});
      expect(await t.client.call('settings.get', {})).toMatchObject({ theme: 'dark', annotator: 'Ada' });
      await expect(t.client.call('usi.table', {})).rejects.toMatchObject({ code: 'no_study' });
    });

    test('a listener that stopped hears no more', async () => {
      const heard: unknown[] = [];
      t.client.on('study.changed', (event) => heard.push(event))();
      const before = changes.length;
      await t.client.call('settings.set', { theme: 'light' });
      await until(() => changes.length > before);
      expect(heard).toEqual([]);
    });
  });
}
