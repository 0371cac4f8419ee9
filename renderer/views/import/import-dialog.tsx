import { useRef } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../../components/dialog.tsx';
import { fetched } from '../../components/fetched.tsx';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useDialogs, useServices } from '../../use-services.ts';

const { Component: ImportSteps } = fetched(async () => (await import('./import-steps.tsx')).ImportSteps);

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
  const led = useRef(false);
  const look = () => {
    led.current = true;
    close();
    navigate(href('library'));
  };
  /** Who asked to see the conversations gets to them, not back to the button that opened the dialog. */
  const list = () => {
    const asked = led.current;
    led.current = false;
    return asked ? (document.getElementById('conversations') ?? document.getElementById('main')) : null;
  };
  return (
    <Dialog open={open} onClose={close} size="wide" title={t('import.title')} returnFocus={list}>
      <ImportSteps onLook={look} />
    </Dialog>
  );
}
