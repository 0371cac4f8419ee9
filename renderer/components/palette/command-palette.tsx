import { Command } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
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
import { type EntryGroup, fitting } from './entry.ts';
import { FoundConversations } from './found-conversations.tsx';
import { useFoundEntries } from './use-found-entries.ts';

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

/** What there is to choose from; names of the study once something is typed. */
function useGroups(query: string): EntryGroup[] {
  const { keyboard } = useServices();
  const hasStudy = useApp((app) => app.study !== null);
  const alone = useApp((app) => app.session?.role === 'annotator');
  const recent = useAnswer('recent.list', alone ? null : {});
  const studies = useStudyActions();
  const found = useFoundEntries(query);
  const available = keyboard.available().filter((name) => !('palette' in actions[name]));
  const screens = routes.filter((route) => (alone ? route.annotators : hasStudy || route.always));
  return [
    {
      key: 'commands',
      heading: t('keys.paletteTitle'),
      entries: available.map((name) => ({
        id: name,
        text: commandText(name),
        icon: iconOf(name),
        label: t(actions[name].label),
        end: <ActionKeys action={name} />,
        act: () => keyboard.run(name),
      })),
    },
    {
      key: 'screens',
      heading: t('keys.paletteGo'),
      entries: screens.map((route) => ({
        id: `screen ${route.screen}`,
        text: screenText(route),
        icon: route.icon,
        label: t(route.label),
        act: () => navigate(href(route.screen)),
      })),
    },
    ...found,
    {
      key: 'studies',
      heading: t('keys.paletteStudies'),
      entries: (recent.data ?? []).map(({ file, ref, name }) => ({
        id: `study ${file}`,
        text: `${name} ${file}`,
        icon: 'mark',
        label: name,
        end: <span className={styles.path}>{file}</span>,
        act: () => void studies.open(ref),
      })),
    },
  ];
}

function Commands({ onDone }: { onDone: () => void }) {
  const alone = useApp((app) => app.session?.role === 'annotator');
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState('');
  const moved = useRef(false);
  const groups = fitting(useGroups(query), query);
  // after the dialog has closed and given the focus back, so that a command may move it
  const choose = (act: () => void) => () => {
    onDone();
    setTimeout(act);
  };
  // names come from the study a moment later: the best is selected until somebody moves on from it
  const first = groups[0]?.entries[0]?.id;
  useEffect(() => {
    if (first !== undefined && !moved.current) setSelected(first);
  }, [first]);
  return (
    <Command
      className={styles.command}
      label={t('keys.paletteTitle')}
      shouldFilter={false}
      value={selected}
      onValueChange={setSelected}
      onKeyDown={({ key }) => {
        if (/^(Arrow|Home|End)/.test(key)) moved.current = true;
      }}
      loop
      vimBindings={false}
    >
      <div className={styles.field}>
        <Icon name="search" />
        <Command.Input
          className={styles.input}
          placeholder={t('keys.paletteSearch')}
          value={query}
          onValueChange={(typed) => {
            moved.current = false;
            setQuery(typed);
          }}
        />
        <KeyCaps chord="Esc" />
      </div>
      <Command.List className={styles.list}>
        {first === undefined && (
          <p role="presentation" className={styles.empty}>
            {t('keys.paletteNothing')}
          </p>
        )}
        {groups.map(({ key, heading, entries }) => (
          <Command.Group key={key} heading={heading}>
            {entries.map(({ id, icon, label, end, act }) => (
              <Command.Item key={id} value={id} onSelect={choose(act)}>
                <Icon name={icon} />
                <span className={styles.label}>{label}</span>
                {end}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {!alone && <FoundConversations query={query} choose={choose} onAlone={setSelected} />}
      </Command.List>
    </Command>
  );
}
