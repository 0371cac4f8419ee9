import { Fragment, useEffect } from 'react';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { CheatSheet } from './components/palette/cheat-sheet.tsx';
import { CommandPalette } from './components/palette/command-palette.tsx';
import { Toaster } from './components/toaster.tsx';
import { TooltipProvider } from './components/tooltip.tsx';
import { EarlyScreens } from './early-screens.tsx';
import { href } from './router/location.ts';
import { navigate, useLocation } from './router/use-location.ts';
import { type Route, routeOf } from './routes.tsx';
import type { Services } from './services.ts';
import { Shell } from './shell/shell.tsx';
import { StudyDialogs } from './shell/study-dialogs.tsx';
import { useDroppedFiles } from './shell/use-dropped-files.ts';
import { useHostEvents } from './shell/use-host-events.ts';
import { useLanguage } from './shell/use-language.ts';
import { watchActivity } from './stores/activity.ts';
import { applyLook, onSystemTheme } from './theme/theme.ts';
import { ServicesContext, useApp, useDialogs, useServices } from './use-services.ts';
import { ImportDialog } from './views/import/import-dialog.tsx';

export function App({ services }: { services: Services }) {
  return (
    <ServicesContext value={services}>
      <TooltipProvider delayDuration={400}>
        <Localised />
      </TooltipProvider>
    </ServicesContext>
  );
}

/** Everything with words, drawn anew when the language changes. */
function Localised() {
  const language = useLanguage();
  useLook();
  useKeyboard();
  useEffect(() => watchActivity(window), []);
  useHostEvents();
  return (
    <Fragment key={language}>
      <Screens />
      <StudyDialogs />
      <ImportDialog />
      <CommandPalette />
      <CheatSheet />
      <Toaster />
    </Fragment>
  );
}

function Screens() {
  const { screen } = useLocation();
  const open = useApp((app) => app.study !== null);
  const alone = useApp((app) => app.session?.role === 'annotator');
  const hide = useDialogs((dialogs) => dialogs.hide);
  const route = allowed(routeOf(screen), open, alone);
  useDroppedFiles();
  useEffect(() => {
    if (route === null) navigate(href(alone ? 'judge' : open ? 'overview' : 'start'), { replace: true });
  }, [route, open, alone]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dialog belongs to the screen that it was opened on
  useEffect(hide, [screen]);
  if (route === null) return null;
  if (!open || route.screen === 'start')
    return (
      <ErrorBoundary key={route.screen}>
        <route.Component />
      </ErrorBoundary>
    );
  return (
    <>
      <Shell route={route}>
        <route.Component />
      </Shell>
      {!alone && <EarlyScreens />}
    </>
  );
}

/** Screens of a study need one that is open; an annotator's session has its own few. */
function allowed(route: Route | null, open: boolean, alone: boolean): Route | null {
  if (alone) return route?.annotators || route?.screen === 'start' ? route : null;
  return route !== null && (open || route.always) ? route : null;
}

function useLook(): void {
  const { theme, textSize, density } = useApp((app) => app.settings);
  useEffect(() => {
    const apply = () => applyLook({ theme, textSize, density });
    apply();
    return onSystemTheme(apply);
  }, [theme, textSize, density]);
}

function useKeyboard(): void {
  const { keyboard } = useServices();
  useEffect(() => {
    addEventListener('keydown', keyboard.press);
    return () => removeEventListener('keydown', keyboard.press);
  }, [keyboard]);
}
