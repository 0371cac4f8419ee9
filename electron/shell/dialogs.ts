import { BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import type { Input } from '../../shared/contract/commands.ts';

type ChooseRequest = Input<'files.choose'>;

const study: FileFilter = { name: 'Counterpart study', extensions: ['counterpart'] };
const packet: FileFilter = { name: 'Counterpart packet', extensions: ['counterpart-packet'] };
const both: FileFilter = { name: 'Counterpart', extensions: ['counterpart', 'counterpart-packet'] };

const openDialogs: Record<Exclude<ChooseRequest['purpose'], 'new-study' | 'new-packet'>, OpenDialogOptions> = {
  'open-study': { properties: ['openFile'], filters: [both, study, packet] },
  packets: { properties: ['openFile', 'multiSelections'], filters: [packet] },
  backup: { properties: ['openFile'], filters: [study] },
  import: { properties: ['openFile', 'multiSelections'] },
  'import-folder': { properties: ['openDirectory', 'multiSelections'] },
  export: { properties: ['openDirectory', 'createDirectory'] },
};

/** Asks the person by the system's own dialog. @returns absolute paths; empty when cancelled */
export async function chosenPaths({ purpose, name }: ChooseRequest): Promise<string[]> {
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!parent) return [];
  if (purpose === 'new-study' || purpose === 'new-packet') {
    const filter = purpose === 'new-study' ? study : packet;
    const extension = `.${filter.extensions[0]}`;
    const defaultPath = `${(name ?? filter.name).replaceAll(/[\\/:*?"<>|]/g, '-')}${extension}`;
    const { canceled, filePath } = await dialog.showSaveDialog(parent, { defaultPath, filters: [filter] });
    return canceled || !filePath ? [] : [filePath.endsWith(extension) ? filePath : `${filePath}${extension}`];
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, openDialogs[purpose]);
  return canceled ? [] : filePaths;
}
