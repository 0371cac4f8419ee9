import { MenuHeading, MenuItem } from '../components/menu.tsx';
import { t } from '../strings/index.ts';
import { useApp, useServices } from '../use-services.ts';
import { SwitcherMenu } from './switcher-menu.tsx';
import { useStudyActions } from './use-study-actions.ts';

/** Of an annotator's session: whose it is, and the ways out of it. A packet knows no coordinator. */
export function SessionSwitcher() {
  const { keyboard } = useServices();
  const study = useApp((app) => app.study?.name ?? t('app.noStudy'));
  const session = useApp((app) => app.session);
  const { close } = useStudyActions();
  const name = session?.annotator ?? '';
  return (
    <SwitcherMenu label={t('session.switcher', name, study)} title={name} name={study}>
      <MenuHeading>{t('session.of', name)}</MenuHeading>
      {session?.structural === false && (
        <MenuItem icon="assign" onSelect={() => keyboard.run('general.coordinator')}>
          {t('session.back')}
        </MenuItem>
      )}
      <MenuItem icon="close" onSelect={() => void close()}>
        {t(session?.structural ? 'session.closePacket' : 'app.closeStudy')}
      </MenuItem>
    </SwitcherMenu>
  );
}
