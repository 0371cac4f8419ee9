import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createStudy } from '../../../electron/db/create-study.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import type { electronMock } from './electron-mock.ts';

vi.mock('electron', async () => (await import('./electron-mock.ts')).electronMock());
const electron = (await import('electron')) as unknown as ReturnType<typeof electronMock>;

let dir: string;
const argv = process.argv;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'counterpart-main-'));
  process.env.COUNTERPART_PROFILE = path.join(dir, 'profile');
});
afterAll(() => {
  delete process.env.COUNTERPART_PROFILE;
  rmSync(dir, { recursive: true, force: true });
});

beforeEach(() => {
  vi.clearAllMocks();
  vi.resetModules();
  electron.windows.length = 0;
});
afterEach(async () => {
  await quit();
  process.argv = argv;
});

async function start(...args: string[]) {
  process.argv = ['electron', '.', ...args];
  await import('../../../electron/shell/main.ts');
}

async function started(...args: string[]) {
  await start(...args);
  await vi.waitFor(() => expect(electron.windows).toHaveLength(1), { timeout: 10_000 });
}

function study(name: string): string {
  const file = path.join(dir, `${name}.counterpart`);
  if (!existsSync(file))
    createStudy(file, { name, at: '2026-01-01T00:00:00Z', uid: name, instrument: TAU_BENCH_SURVEY });
  return file;
}

/** What the page gets when it asks. */
function ask(name: string): Promise<{ ok: boolean; value: never }> {
  const handler = electron.handlers.get('counterpart:call') as unknown as (...values: unknown[]) => Promise<never>;
  const sender = electron.windows[0]?.webContents;
  return handler({ sender, senderFrame: { parent: null, origin: 'app://counterpart' } }, name, {});
}

const told = (name: string) =>
  electron.windows.flatMap(({ webContents }) => webContents.send.mock.calls).filter(([, event]) => event === name);

/** The app asks itself again to quit once the study is closed. */
async function quit() {
  const event = { preventDefault: vi.fn() };
  electron.app.listeners.get('before-quit')?.(event as never);
  if (event.preventDefault.mock.calls.length > 0) {
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalled(), { timeout: 10_000 });
  }
}

test('opens the study of its command line before the page asks, and notes it as recent', async () => {
  await started(study('first'));
  expect(await ask('app.info')).toMatchObject({ ok: true, value: { study: { name: 'first' }, notice: null } });
  expect(electron.app.addRecentDocument).toHaveBeenCalledWith(study('first'));
});

test('says in the window why a named file could not be opened', async () => {
  const file = path.join(dir, 'no.counterpart');
  writeFileSync(
    file,
    'This is a letter to my aunt, longer than the header that a study would have, and no database. '.repeat(2),
  );
  await started(file);
  const { value } = await ask('app.info');
  expect(value).toMatchObject({
    study: null,
    notice: { message: expect.stringContaining('is not a Counterpart study') },
  });
});

test('a second start hands its study to the first and ends', async () => {
  await started();
  electron.app.listeners.get('second-instance')?.(
    {} as never,
    ['electron', '.', study('second')] as never,
    dir as never,
  );
  await vi.waitFor(() => expect(told('app.opened')).toHaveLength(1), { timeout: 10_000 });
  expect(electron.windows[0]?.focus).toHaveBeenCalled();
  expect(await ask('app.info')).toMatchObject({ value: { study: { name: 'second' } } });
});

test('without the lock it quits and opens nothing', async () => {
  electron.app.requestSingleInstanceLock.mockReturnValueOnce(false);
  await start(study('first'));
  expect(electron.app.quit).toHaveBeenCalled();
  expect(electron.windows).toHaveLength(0);
});

test('a double click on a file that is gone is told in the window', async () => {
  await started();
  const event = { preventDefault: vi.fn() };
  electron.app.listeners.get('open-file')?.(event as never, path.join(dir, 'gone.counterpart') as never);
  await vi.waitFor(() => expect(told('app.notice')).toHaveLength(1), { timeout: 10_000 });
  expect(event.preventDefault).toHaveBeenCalled();
});

test('quitting waits until the study is one file again', async () => {
  await started(study('first'));
  await quit();
  expect(existsSync(`${study('first')}-wal`)).toBe(false);
});

test('the session of the window is offline', async () => {
  await started();
  expect(electron.session.defaultSession.webRequest.onBeforeRequest).toHaveBeenCalledOnce();
});
