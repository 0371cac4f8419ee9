import { type ReactNode, useEffect, useRef } from 'react';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { useLocation } from '../router/use-location.ts';
import type { Route } from '../routes.tsx';
import { t } from '../strings/index.ts';
import { useMedia } from '../use-media.ts';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';

interface ShellProps {
  route: Route;
  children: ReactNode;
}

/** Rail and screen. A new screen takes the focus, so that the keyboard and a screen reader start at its top. */
export function Shell({ route, children }: ShellProps) {
  const { rest } = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const small = useMedia('(max-width: 62rem)');
  const wide = useMedia('(min-width: 90rem)');
  const narrow = small || route.narrow === 'always' || (route.narrow === 'unless-wide' && !wide);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of screen is what moves the focus
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [route.screen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that leads on within the screen goes with what it stood in
  useEffect(() => {
    const lost = document.activeElement === document.body && navigator.userActivation?.hasBeenActive;
    if (lost) main.current?.focus({ preventScroll: true });
  }, [rest]);
  return (
    <div className={styles.app} data-narrow={narrow || undefined}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </button>
      <Rail current={route} narrow={narrow} />
      <main ref={main} id="main" className={styles.main} tabIndex={-1}>
        <ErrorBoundary key={route.screen}>{children}</ErrorBoundary>
      </main>
    </div>
  );
}
