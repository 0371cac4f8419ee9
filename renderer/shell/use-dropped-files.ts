import { useEffect } from 'react';
import { t } from '../strings/index.ts';
import { useServices } from '../use-services.ts';
import { dropProblem } from '../views/import/drop-problem.ts';
import { droppedFiles } from '../views/import/dropped-files.ts';

/**
 * Files may be dropped anywhere: in a study that one may import into they come into the import, elsewhere a note says why
 * not; nowhere does the window go to a dropped file and away from the app.
 */
export function useDroppedFiles(): void {
  const services = useServices();
  useEffect(() => {
    const { app, dialogs, imports, toasts } = services;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = async (event: DragEvent) => {
      const data = event.dataTransfer;
      if (!data?.types.includes('Files')) return;
      event.preventDefault();
      // a folder is one that a host on this computer reads itself; elsewhere looking into it takes a moment
      const files = app.getState().info.dialogs ? [...data.files] : await droppedFiles(data);
      const problem = dropProblem(services, files.length);
      if (problem === 'dropPreview' || problem === 'dropBusy') dialogs.getState().show('import');
      if (problem !== null) return toasts.getState().show(t(`import.${problem}`), { tone: 'warning' });
      if (imports.getState().step === 'done') imports.getState().reset();
      dialogs.getState().show('import');
      await imports.getState().uploadAndPreview(files);
    };
    const dropped = (event: DragEvent) => void drop(event);
    addEventListener('dragover', over);
    addEventListener('drop', dropped);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', dropped);
    };
  }, [services]);
}
