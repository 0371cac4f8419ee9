import { refusal } from '../refusal.ts';
import { href } from '../router/location.ts';
import { navigate } from '../router/use-location.ts';
import { useServices } from '../use-services.ts';

export interface StudyActions {
  open(file: string): Promise<void>;
  sample(): Promise<void>;
  restore(backup: string): Promise<void>;
  close(): Promise<void>;
}

/** Opening and closing studies from anywhere: goes to the overview when it worked, says why when it did not. */
export function useStudyActions(): StudyActions {
  const { app, toasts } = useServices();

  async function then(work: Promise<void>, screen: string): Promise<void> {
    try {
      await work;
      navigate(href(screen));
    } catch (error) {
      toasts.getState().show(refusal(error).message, { tone: 'warning' });
    }
  }

  const actions = () => app.getState();
  return {
    open: (file) => then(actions().openStudy(file), 'overview'),
    sample: () => then(actions().openSample(), 'overview'),
    restore: (backup) => then(actions().restoreBackup(backup), 'overview'),
    close: () => then(actions().closeStudy(), 'start'),
  };
}
