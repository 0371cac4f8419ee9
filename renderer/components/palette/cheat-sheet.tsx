import { type ActionName, actionGroups, actionNames, actions } from '../../keys/actions.ts';
import { chordFor } from '../../keys/bindings.ts';
import { useReach } from '../../keys/use-reach.ts';
import { href } from '../../router/location.ts';
import { t } from '../../strings/index.ts';
import { useApp, useDialogs } from '../../use-services.ts';
import { Dialog } from '../dialog.tsx';
import { KeyCaps, useChord } from '../key-cap.tsx';
import styles from '../key-list.module.css';

const options = actionNames.filter((name) => /^annotate\.option\d+$/.test(name));

/** Every key within reach as it is bound now, by screen. Built from the same table that answers the keys. */
export function CheatSheet() {
  const open = useDialogs((dialogs) => dialogs.shown === 'help');
  const hide = useDialogs((dialogs) => dialogs.hide);
  const alone = useApp((app) => app.session?.role === 'annotator');
  return (
    <Dialog
      open={open}
      onClose={hide}
      size={alone ? 'wide' : 'widest'}
      title={t('keys.title')}
      footer={
        <a href={href('settings')} onClick={hide}>
          {t('keys.remap')}
        </a>
      }
    >
      <Scopes />
    </Dialog>
  );
}

function Scopes() {
  const reach = useReach();
  return (
    <div className={styles.scopes}>
      {actionGroups(reach).map(({ scope, heading, names }) => (
        <section key={scope} className={styles.scope}>
          <h3>{t(heading)}</h3>
          <dl>
            {scope === 'annotate' && <Options />}
            {names
              .filter((name) => !options.includes(name))
              .map((name) => (
                <Row key={name} name={name} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** The keys of all options of a question in one line. */
function Options() {
  const keys = useApp((app) => app.settings.keys);
  return (
    <div className={styles.row}>
      <dt>{t('annotate.keyOptions')}</dt>
      <dd>
        {options.map((name) => {
          const chord = chordFor(name, keys);
          return chord === null ? null : <KeyCaps key={name} chord={chord} />;
        })}
      </dd>
    </div>
  );
}

function Row({ name }: { name: ActionName }) {
  const chord = useChord(name);
  if (chord === null) return null;
  return (
    <div className={styles.row}>
      <dt>{t(actions[name].label)}</dt>
      <dd>
        <KeyCaps chord={chord} />
      </dd>
    </div>
  );
}
