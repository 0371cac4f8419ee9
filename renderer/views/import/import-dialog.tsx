import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../../components/dialog.tsx';
import { Loading } from '../../components/loading.tsx';
import { t } from '../../strings/index.ts';
import { useDialogs, useServices } from '../../use-services.ts';

const ImportSteps = lazy(async () => ({ default: (await import('./import-steps.tsx')).ImportSteps }));

/** Opens from anywhere. Closing it while something is imported lets the work go on; opening it again shows how far it is. */
export function ImportDialog() {
  const open = useDialogs((dialogs) => dialogs.shown === 'import');
  const hide = useDialogs((dialogs) => dialogs.hide);
  const { imports } = useServices();
  const step = useStore(imports, (state) => state.step);
  const close = () => {
    hide();
    if (step === 'reading') void imports.getState().cancel();
    if (step !== 'importing') imports.getState().reset();
  };
  return (
    <Dialog open={open} onClose={close} size="wide" title={t('import.title')}>
      <Suspense fallback={<Loading />}>
        <ImportSteps onClose={close} />
      </Suspense>
    </Dialog>
  );
}
