import { Command } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { type ActionName, actions, scopeOf } from '../../keys/actions.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { routes } from '../../routes.tsx';
import { useStudyActions } from '../../shell/use-study-actions.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useDialogs, useServices } from '../../use-services.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import { ActionKeys, KeyCaps } from '../key-cap.tsx';
import { useReturnFocus } from '../use-return-focus.ts';
import styles from './command-palette.module.css';
import { FoundConversations } from './found-conversations.tsx';
import { rank } from './rank.ts';

/** Everything that can be done here and now, found by typing. */
export function CommandPalette() {
  const open = useDialogs((dialogs) => dialogs.shown === 'palette');
  const hide = useDialogs((dialogs) => dialogs.hide);
  const returnFocus = useReturnFocus(open);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && hide()}>
      <Radix.Portal>
        <div className={styles.scrim} aria-hidden="true" />
        <Radix.Content className={styles.palette} aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
          <Radix.Title className={styles.title}>{t('keys.paletteTitle')}</Radix.Title>
          <Commands onDone={hide} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const icons: Record<string, IconName> = {
  library: 'library',
  replay: 'replay',
  annotate: 'annotate',
  'general.help': 'keyboard',
  'general.settings': 'settings',
  'general.newStudy': 'plus',
  'general.openStudy': 'folder',
  'general.restore': 'undo',
  'general.sample': 'star',
  'general.closeStudy': 'close',
  'general.coordinator': 'people',
  'general.import': 'import',
  'general.print': 'file',
};

/** Its own, or that of the screen that it belongs to. */
const iconOf = (name: ActionName): IconName => icons[name] ?? icons[scopeOf(name)] ?? 'right';
const commandText = (name: ActionName) => `${t(actions[name].label)} ${name}`;
const screenText = (route: (typeof routes)[number]) => `${t(route.label)} ${t('keys.paletteGo')}`;

function Commands({ onDone }: { onDone: () => void }) {
  const { keyboard } = useServices();
  const hasStudy = useApp((app) => app.study !== null);
  const alone = useApp((app) => app.session?.role === 'annotator');
  const recent = useAnswer('recent.list', alone ? null : {});
  const studies = useStudyActions();
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState('');
  const available = keyboard.available().filter((name) => !('palette' in actions[name]));
  const screens = routes.filter((route) => (alone ? route.annotators : hasStudy || route.always));
  // after the dialog has closed and given the focus back, so that a command may move it
  const choose = (act: () => void) => () => {
    onDone();
    setTimeout(act);
  };
  const best = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => rank(text, query)));
  // the library sorts within groups alone
  const screensFirst = query !== '' && best(screens.map(screenText)) > best(available.map(commandText));
  const commands = (
    <Command.Group key="commands" heading={t('keys.paletteTitle')}>
      {available.map((name) => (
        <Command.Item key={name} value={commandText(name)} onSelect={choose(() => keyboard.run(name))}>
          <Icon name={iconOf(name)} />
          <span className={styles.label}>{t(actions[name].label)}</span>
          <ActionKeys action={name} />
        </Command.Item>
      ))}
    </Command.Group>
  );
  const goTo = (
    <Command.Group key="screens" heading={t('keys.paletteGo')}>
      {screens.map((route) => (
        <Command.Item
          key={route.screen}
          value={screenText(route)}
          onSelect={choose(() => navigate(href(route.screen)))}
        >
          <Icon name={route.icon} />
          <span className={styles.label}>{t(route.label)}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
  return (
    <Command
      className={styles.command}
      label={t('keys.paletteTitle')}
      filter={rank}
      value={selected}
      onValueChange={setSelected}
      loop
      vimBindings={false}
    >
      <div className={styles.field}>
        <Icon name="search" />
        <Command.Input
          className={styles.input}
          placeholder={t('keys.paletteSearch')}
          value={query}
          onValueChange={setQuery}
        />
        <KeyCaps chord="Esc" />
      </div>
      <Command.List className={styles.list}>
        <Command.Empty className={styles.empty}>{t('keys.paletteNothing')}</Command.Empty>
        {screensFirst ? [goTo, commands] : [commands, goTo]}
        {!alone && <FoundConversations query={query} choose={choose} onAlone={setSelected} />}
        <Command.Group heading={t('keys.paletteStudies')}>
          {(recent.data ?? []).map(({ file, ref, name }) => (
            <Command.Item key={file} value={`${name} ${file}`} onSelect={choose(() => void studies.open(ref))}>
              <Icon name="mark" />
              <span className={styles.label}>{name}</span>
              <span className={styles.path}>{file}</span>
            </Command.Item>
          ))}
        </Command.Group>
      </Command.List>
    </Command>
  );
}
