import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { ShellWords } from './words.ts';

/** Prints the page to a PDF that the person names: whole or not at all. A failure is shown in words. */
export async function savePdf(window: BrowserWindow, words: ShellWords): Promise<void> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${window.getTitle().replaceAll(/[\\/:*?"<>|]/g, '-') || 'Counterpart'}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || !filePath) return;
  const target = path.extname(filePath).toLowerCase() === '.pdf' ? filePath : `${filePath}.pdf`;
  const draft = `${target}.part`;
  try {
    const pdf = await window.webContents.printToPDF({ printBackground: true, pageSize: 'A4' });
    await writeFile(draft, pdf, { flush: true });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    const detail = error instanceof Error ? error.message : String(error);
    await dialog.showMessageBox(window, { type: 'warning', message: words.pdfFailed, detail });
  }
}
