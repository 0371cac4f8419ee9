import { useActions } from '../keys/use-actions.ts';
import { href } from '../router/location.ts';
import { navigate } from '../router/use-location.ts';
import { useApp, useDialogs, useServices } from '../use-services.ts';
import { CoordinatorDialog } from './coordinator-dialog.tsx';
import { NewStudyDialog } from './new-study-dialog.tsx';
import { OpenStudyDialog } from './open-study-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { useStudyActions } from './use-study-actions.ts';

/** What can be done from every screen: the dialogs of studies and the actions heard everywhere. */
export function StudyDialogs() {
  const { client } = useServices();
  const shown = useDialogs((dialogs) => dialogs.shown);
  const show = useDialogs((dialogs) => dialogs.show);
  const hide = useDialogs((dialogs) => dialogs.hide);
  const systemDialogs = useApp((app) => app.info.dialogs);
  const alone = useApp((app) => app.session?.role === 'annotator');
  // a packet knows no coordinator
  const handedOver = useApp((app) => alone && app.session?.structural === false);
  const writable = useApp((app) => app.study !== null && !app.study.readOnly && !alone);
  const open = useApp((app) => app.study !== null);
  const studies = useStudyActions();

  async function openWithSystem(): Promise<void> {
    const { files } = await client.call('files.choose', { purpose: 'open-study' });
    if (files[0] !== undefined) await studies.open(files[0].ref);
  }

  useActions({
    'general.palette': () => show('palette'),
    'general.help': () => show('help'),
    'general.settings': () => navigate(href('settings')),
    'general.newStudy': () => show('new-study'),
    'general.openStudy': () => (systemDialogs ? void openWithSystem() : show('open-study')),
    'general.restore': alone ? undefined : () => show('restore'),
    'general.sample': alone ? undefined : () => void studies.sample(),
    'general.closeStudy': open ? () => void studies.close() : undefined,
    'general.coordinator': handedOver ? () => show('coordinator') : undefined,
    'general.print': () => window.print(),
    'general.import': writable ? () => show('import') : undefined,
  });
  return (
    <>
      {shown === 'new-study' && <NewStudyDialog onClose={hide} />}
      {shown === 'coordinator' && <CoordinatorDialog onClose={hide} />}
      {shown === 'open-study' && <OpenStudyDialog onClose={hide} />}
      {shown === 'restore' && <RestoreDialog onClose={hide} />}
    </>
  );
}
