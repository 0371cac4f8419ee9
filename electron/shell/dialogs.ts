import { BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import type { Input } from '../../shared/contract/commands.ts';

type ChooseRequest = Input<'files.choose'>;

const studies: FileFilter[] = [{ name: 'Counterpart study', extensions: ['counterpart'] }];

const openDialogs: Record<Exclude<ChooseRequest['purpose'], 'new-study'>, OpenDialogOptions> = {
  'open-study': { properties: ['openFile'], filters: studies },
  import: { properties: ['openFile', 'multiSelections'] },
  'import-folder': { properties: ['openDirectory', 'multiSelections'] },
  export: { properties: ['openDirectory', 'createDirectory'] },
};

/** Asks the person by the system's own dialog. @returns absolute paths; empty when cancelled */
export async function chosenPaths({ purpose, name }: ChooseRequest): Promise<string[]> {
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!parent) return [];
  if (purpose === 'new-study') {
    const defaultPath = `${(name ?? 'study').replaceAll(/[\\/:*?"<>|]/g, '-')}.counterpart`;
    const { canceled, filePath } = await dialog.showSaveDialog(parent, { defaultPath, filters: studies });
    return canceled || !filePath ? [] : [filePath.endsWith('.counterpart') ? filePath : `${filePath}.counterpart`];
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, openDialogs[purpose]);
  return canceled ? [] : filePaths;
}
