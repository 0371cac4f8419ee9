import { MenuHeading, MenuItem, MenuSeparator } from '../components/menu.tsx';
import { href } from '../router/location.ts';
import { navigate } from '../router/use-location.ts';
import { t } from '../strings/index.ts';
import { useAnswer } from '../use-answer.ts';
import { useApp, useServices } from '../use-services.ts';
import { SwitcherMenu } from './switcher-menu.tsx';
import { useStudyActions } from './use-study-actions.ts';

const shownRecent = 5;

export function StudySwitcher() {
  const study = useApp((app) => app.study);
  const { keyboard } = useServices();
  const { open, close } = useStudyActions();
  const recent = useAnswer('recent.list', {}, ['study']);
  const others = (recent.data ?? []).filter(({ file, exists }) => exists && file !== study?.file).slice(0, shownRecent);
  const name = study?.name ?? t('app.noStudy');
  return (
    <SwitcherMenu label={t('app.switcher', name)} title={name} name={name}>
      {others.length > 0 && <MenuHeading>{t('start.recent')}</MenuHeading>}
      {others.map((other) => (
        <MenuItem key={other.file} onSelect={() => void open(other.ref)}>
          {other.name}
        </MenuItem>
      ))}
      {others.length > 0 && <MenuSeparator />}
      <MenuItem icon="plus" action="general.newStudy" onSelect={() => keyboard.run('general.newStudy')}>
        {t('start.newStudy')}
      </MenuItem>
      <MenuItem icon="folder" action="general.openStudy" onSelect={() => keyboard.run('general.openStudy')}>
        {t('start.openStudy')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon="home" onSelect={() => navigate(href('start'))}>
        {t('app.startScreen')}
      </MenuItem>
      {study !== null && (
        <MenuItem icon="close" onSelect={() => void close()}>
          {t('app.closeStudy')}
        </MenuItem>
      )}
    </SwitcherMenu>
  );
}
