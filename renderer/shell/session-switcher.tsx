import { Icon } from '../components/icon.tsx';
import { Menu, MenuHeading, MenuItem } from '../components/menu.tsx';
import { t } from '../strings/index.ts';
import { useApp, useServices } from '../use-services.ts';
import styles from './study-switcher.module.css';
import { useStudyActions } from './use-study-actions.ts';

/** Of an annotator's session: whose it is, and the ways out of it. A packet knows no coordinator. */
export function SessionSwitcher() {
  const { keyboard } = useServices();
  const study = useApp((app) => app.study?.name ?? t('app.noStudy'));
  const session = useApp((app) => app.session);
  const { close } = useStudyActions();
  const name = session?.annotator ?? '';
  const trigger = (
    <button type="button" className={styles.switcher} aria-label={t('session.switcher', name, study)} title={name}>
      <Icon name="mark" />
      <span className={styles.name}>{study}</span>
      <span className={styles.chevron}>
        <Icon name="down" />
      </span>
    </button>
  );
  return (
    <Menu trigger={trigger}>
      <MenuHeading>{t('session.of', name)}</MenuHeading>
      {session?.structural === false && (
        <MenuItem icon="assign" onSelect={() => keyboard.run('general.coordinator')}>
          {t('session.back')}
        </MenuItem>
      )}
      <MenuItem icon="close" onSelect={() => void close()}>
        {t(session?.structural ? 'session.closePacket' : 'app.closeStudy')}
      </MenuItem>
    </Menu>
  );
}
