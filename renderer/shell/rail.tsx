import { Fragment } from 'react';
import { Icon } from '../components/icon.tsx';
import { Tooltip } from '../components/tooltip.tsx';
import { href } from '../router/location.ts';
import { type Route, railGroups } from '../routes.tsx';
import { formatNumber, t } from '../strings/index.ts';
import { useApp } from '../use-services.ts';
import { JobList } from './job-list.tsx';
import styles from './rail.module.css';
import { SessionSwitcher } from './session-switcher.tsx';
import { StudySwitcher } from './study-switcher.tsx';

/** The screens of a study. On screens that need the width it shows icons alone, with their names as tooltips. */
export function Rail({ current, narrow }: { current: Route; narrow: boolean }) {
  const alone = useApp((app) => app.session?.role === 'annotator');
  const groups = alone
    ? railGroups.map((group) => group.filter(({ annotators }) => annotators)).filter(({ length }) => length > 0)
    : railGroups;
  return (
    <nav className={styles.rail} data-narrow={narrow || undefined} aria-label={t('app.screens')}>
      {alone ? <SessionSwitcher /> : <StudySwitcher />}
      {groups.map((group, index) => (
        <Fragment key={group[0]?.screen}>
          {index > 0 && <hr className={styles.line} data-last={index === groups.length - 1 || undefined} />}
          {index === groups.length - 1 && <JobList />}
          {group.map((route) => (
            <RailLink key={route.screen} route={route} current={route.screen === current.screen} narrow={narrow} />
          ))}
        </Fragment>
      ))}
    </nav>
  );
}

function RailLink({ route, current, narrow }: { route: Route; current: boolean; narrow: boolean }) {
  const count = useApp((app) => (app.study === null ? null : (route.count?.(app.study) ?? null)));
  const counted = count === null ? '' : formatNumber(count);
  const label = t(route.label);
  const link = (
    <a
      className={styles.link}
      href={href(route.screen)}
      aria-current={current ? 'page' : undefined}
      aria-label={narrow ? [label, counted].join(' ').trim() : undefined}
      onPointerEnter={() => void route.load().catch(() => undefined)}
    >
      <Icon name={route.icon} />
      {!narrow && (
        <>
          <span className={styles.label}>{label}</span>
          {counted !== '' && <span className={styles.count}>{counted}</span>}
        </>
      )}
    </a>
  );
  if (!narrow) return link;
  return (
    <Tooltip label={label} side="right">
      {link}
    </Tooltip>
  );
}
