import { beforeEach, expect, test, vi } from 'vitest';
import type { electronMock } from './electron-mock.ts';

vi.mock('electron', async () => (await import('./electron-mock.ts')).electronMock());
const electron = (await import('electron')) as unknown as ReturnType<typeof electronMock>;
const { dialogReferences } = await import('../../../electron/shell/dialog-references.ts');
const { createWindow } = await import('../../../electron/shell/window.ts');
const { shellWords } = await import('../../../electron/shell/words.ts');

beforeEach(() => {
  vi.clearAllMocks();
  createWindow('/preload.cjs', () => shellWords.en);
});

test('a picked file has a reference that only this host understands', async () => {
  electron.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/data/runs.json'] });
  const references = dialogReferences();
  const { files } = await references.choose({ purpose: 'import' });
  expect(files).toEqual([{ name: 'runs.json', ref: expect.stringMatching(/^picked:[0-9a-f]{32}$/) }]);
  expect(references.resolve(files[0]?.ref ?? '', 'existing')).toBe('/data/runs.json');
  const options = electron.dialog.showOpenDialog.mock.calls[0]?.[1];
  expect(options).toMatchObject({ properties: ['openFile', 'multiSelections'] });
});

test('paths that the page makes up are refused', () => {
  for (const ref of ['/etc/passwd', 'picked:0', '../a', 'constructor', '__proto__']) {
    expect(() => dialogReferences().resolve(ref, 'existing')).toThrow(/not chosen in a dialog/);
  }
});

test('a new study gets its extension and a name that a file may have', async () => {
  electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: '/data/airline' });
  const references = dialogReferences();
  const { files } = await references.choose({ purpose: 'new-study', name: 'Air/line: 1' });
  expect(references.resolve(files[0]?.ref ?? '', 'new-study')).toBe('/data/airline.counterpart');
  expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: 'Air-line- 1.counterpart' });
});

test('a cancelled dialog gives nothing', async () => {
  electron.dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
  expect(await dialogReferences().choose({ purpose: 'open-study' })).toEqual({ files: [] });
});
