import { expect, test, vi } from 'vitest';
import { createImportStore } from '../../../renderer/stores/import-store.ts';
import { createJobStore } from '../../../renderer/stores/job-store.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import type { ImportReport } from '../../../shared/domain/import.ts';
import { fakeClient } from '../support.ts';

const report = (accepted: number, dryRun: boolean): ImportReport => ({
  dryRun,
  files: [],
  unread: [],
  accepted,
  duplicates: 0,
  rejected: 0,
  repaired: 0,
  issues: [],
  moreIssues: 0,
  records: [],
  moreRecords: 0,
});

function importing(answers: { preview?: () => unknown; run?: () => unknown }) {
  const upload = vi.fn(async (file: File) => ({ name: file.name, ref: `upload:${file.name}` }));
  const { client, call } = fakeClient({
    'import.preview': answers.preview ?? (() => report(3, true)),
    'import.run': answers.run ?? (() => report(3, false)),
    'job.cancel': () => ({ cancelled: true }),
  });
  const titles = { preview: () => 'Reading', run: () => 'Importing' };
  return { store: createImportStore({ client, jobs: createJobStore(client), upload, titles }), call, upload };
}

test('choose, preview, import: the same files and options go into both', async () => {
  const { store, call } = importing({});
  const options = { format: 'tau-bench', source: 'X', domain: null, mapping: null, strict: true, everyRecord: false };
  await store.getState().preview([{ name: 'a', ref: './a' }], options);
  expect(store.getState()).toMatchObject({ step: 'preview', report: { dryRun: true }, job: null });
  await store.getState().run();
  expect(store.getState()).toMatchObject({ step: 'done', report: { dryRun: false } });
  const [preview, run] = call.mock.calls.map(([, input]) => input as { files: string[]; options: object; job: string });
  expect(preview).toMatchObject({ files: ['./a'], options });
  expect(run).toMatchObject({ files: ['./a'], options });
  expect(run?.job).not.toBe(preview?.job);
});

test('browser files are handed over one by one, then previewed', async () => {
  const { store, call, upload } = importing({});
  await store.getState().uploadAndPreview([new File(['1'], 'a.json'), new File(['2'], 'b.json')]);
  expect(upload).toHaveBeenCalledTimes(2);
  expect(call.mock.calls[0]?.[1]).toMatchObject({ files: ['upload:a.json', 'upload:b.json'] });
});

test('a refused preview leads back to choosing, with the reason', async () => {
  const { store } = importing({ preview: () => Promise.reject(new Refusal('no_format', 'Of no format.')) });
  await store.getState().preview([{ name: 'a', ref: './a' }]);
  expect(store.getState()).toMatchObject({ step: 'choose', error: { code: 'no_format' } });
});

test('a failed import leads back to its preview; cancelling is no error', async () => {
  const run = vi.fn().mockRejectedValueOnce(new Refusal('disk_full', 'The disk is full.'));
  const { store } = importing({ run });
  await store.getState().preview([{ name: 'a', ref: './a' }]);
  expect(await store.getState().run()).toBeNull();
  expect(store.getState()).toMatchObject({ step: 'preview', error: { code: 'disk_full' } });
  run.mockRejectedValueOnce(new Refusal('cancelled', 'Cancelled.'));
  await store.getState().run();
  expect(store.getState()).toMatchObject({ step: 'preview', error: null });
});

test('options that change while others are read: the earlier reading is cancelled, the last one shows', async () => {
  const waiting: ((value: ImportReport) => void)[] = [];
  const preview = vi
    .fn()
    .mockResolvedValueOnce(report(3, true))
    .mockImplementation(() => new Promise((resolve) => waiting.push(resolve)));
  const { store, call } = importing({ preview });
  await store.getState().preview([{ name: 'a', ref: './a' }]);
  const first = store.getState().reread({ source: 'x' });
  expect(store.getState()).toMatchObject({ step: 'preview', rereading: true, report: { accepted: 3 } });
  const job = store.getState().job;
  const second = store.getState().reread({ kind: 'human' });
  expect(call.mock.calls.find(([name]) => name === 'job.cancel')?.[1]).toEqual({ job });
  waiting[1]?.(report(5, true));
  await second;
  waiting[0]?.(report(4, true));
  await first;
  expect(store.getState()).toMatchObject({ rereading: false, job: null, report: { accepted: 5 } });
  expect(call.mock.calls.at(-1)?.[1]).toMatchObject({ options: { source: 'x', kind: 'human' } });
});
