import { useEffect } from 'react';
import { t } from '../strings/index.ts';
import { useServices } from '../use-services.ts';
import { droppedFiles } from '../views/import/dropped-files.ts';

/**
 * Files may be dropped anywhere: in a study that one may import into they come into the import; nowhere does the window go
 * to a dropped file and away from the app.
 */
export function useDroppedFiles(): void {
  const { app, dialogs, imports, toasts } = useServices();
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = async (event: DragEvent) => {
      const data = event.dataTransfer;
      // the place for it in the import's dialog has taken it already
      if (event.defaultPrevented || !data?.types.includes('Files')) return;
      event.preventDefault();
      const { study, session, info } = app.getState();
      const warn = (message: string) => toasts.getState().show(message, { tone: 'warning' });
      if (study === null) return warn(t('import.dropNoStudy'));
      if (study.readOnly || session?.role !== 'coordinator' || dialogs.getState().shown !== null) return;
      // a folder is one that a host on this computer reads itself
      const files = info.dialogs ? [...data.files] : await droppedFiles(data);
      if (files.length === 0) return warn(t('import.dropNothing'));
      dialogs.getState().show('import');
      if (imports.getState().step === 'choose') await imports.getState().uploadAndPreview(files);
    };
    const dropped = (event: DragEvent) => void drop(event);
    addEventListener('dragover', over);
    addEventListener('drop', dropped);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', dropped);
    };
  }, [app, dialogs, imports, toasts]);
}
