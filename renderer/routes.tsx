import type { ComponentType } from 'react';
import type { StudyInfo } from '../shared/contract/outputs.ts';
import { type Fetched, fetched } from './components/fetched.tsx';
import type { IconName } from './components/icons.ts';
import type { PlainKey } from './strings/index.ts';

export interface Route extends Fetched<object> {
  /** What stands after `#/`. */
  screen: string;
  label: PlainKey;
  icon: IconName;
  /** Where in the rail; null keeps it out. */
  group: 'read' | 'work' | 'results' | 'foot' | null;
  /** Where the width is needed, the rail shows icons alone: for reading always, for wide tables where the window is not wide too. */
  narrow?: 'always' | 'unless-wide';
  /** Fetched while nothing else is going on, because people go there first. @returns a piece of it to rehearse */
  early?: () => Promise<ComponentType>;
  /** Screens that make sense without an open study. */
  always?: boolean;
  /** Screens of an annotator's session, which knows nothing of the sources. */
  annotators?: boolean;
  /** A number beside the label. */
  count?: (study: StudyInfo) => number | null;
}

/** `screen(() => import('./views/x/x-screen.tsx'), (m) => m.XScreen)`: a chunk of its own, fetched when first shown. */
function screen<M>(load: () => Promise<M>, pick: (module: M) => ComponentType): Fetched<object> {
  return fetched(async () => pick(await load()));
}

/** All components on one page; no part of the app that people get. */
const development: readonly Route[] =
  import.meta.env.MODE === 'production'
    ? []
    : [
        {
          screen: 'components',
          label: 'app.components',
          icon: 'panel',
          group: 'foot',
          ...screen(
            () => import('./views/components/components-screen.tsx'),
            (m) => m.ComponentsScreen,
          ),
        },
      ];

/** Every screen of the app, in the order of the rail. */
export const routes: readonly Route[] = [
  {
    screen: 'start',
    label: 'app.start',
    icon: 'mark',
    group: null,
    always: true,
    ...screen(
      () => import('./views/start/start-screen.tsx'),
      (m) => m.StartScreen,
    ),
  },
  {
    screen: 'overview',
    label: 'overview.title',
    icon: 'home',
    group: 'read',
    ...screen(
      () => import('./views/overview/overview-screen.tsx'),
      (m) => m.OverviewScreen,
    ),
  },
  {
    screen: 'library',
    label: 'library.title',
    icon: 'library',
    group: 'read',
    count: (study) => study.conversations,
    ...screen(
      () => import('./views/library/library-screen.tsx'),
      (m) => m.LibraryScreen,
    ),
  },
  {
    screen: 'replay',
    label: 'replay.title',
    icon: 'replay',
    group: 'read',
    narrow: 'always',
    early: async () => (await import('./views/replay/rehearsal.tsx')).Rehearsal,
    ...screen(
      () => import('./views/replay/replay-screen.tsx'),
      (m) => m.ReplayScreen,
    ),
  },
  {
    screen: 'annotate',
    label: 'annotate.title',
    icon: 'annotate',
    group: 'work',
    narrow: 'always',
    ...screen(
      () => import('./views/annotate/annotate-screen.tsx'),
      (m) => m.AnnotateScreen,
    ),
  },
  {
    screen: 'judge',
    label: 'judge.title',
    icon: 'judge',
    group: 'work',
    narrow: 'always',
    annotators: true,
    ...screen(
      () => import('./views/judge/judge-screen.tsx'),
      (m) => m.JudgeScreen,
    ),
  },
  {
    screen: 'assign',
    label: 'assign.title',
    icon: 'assign',
    group: 'work',
    ...screen(
      () => import('./views/assign/assign-screen.tsx'),
      (m) => m.AssignScreen,
    ),
  },
  {
    screen: 'agreement',
    label: 'agreement.title',
    icon: 'agreement',
    group: 'results',
    narrow: 'unless-wide',
    ...screen(
      () => import('./views/agreement/agreement-screen.tsx'),
      (m) => m.AgreementScreen,
    ),
  },
  {
    screen: 'judgements',
    label: 'judgements.title',
    icon: 'judgements',
    group: 'results',
    narrow: 'unless-wide',
    ...screen(
      () => import('./views/judgements/judgements-screen.tsx'),
      (m) => m.JudgementsScreen,
    ),
  },
  {
    screen: 'annotators',
    label: 'annotators.title',
    icon: 'people',
    group: 'results',
    narrow: 'unless-wide',
    ...screen(
      () => import('./views/annotators/annotators-screen.tsx'),
      (m) => m.AnnotatorsScreen,
    ),
  },
  {
    screen: 'usi',
    label: 'usi.short',
    icon: 'usi',
    group: 'results',
    narrow: 'unless-wide',
    ...screen(
      () => import('./views/usi/usi-screen.tsx'),
      (m) => m.UsiScreen,
    ),
  },
  {
    screen: 'export',
    label: 'export.title',
    icon: 'export',
    group: 'results',
    ...screen(
      () => import('./views/export/export-screen.tsx'),
      (m) => m.ExportScreen,
    ),
  },
  {
    screen: 'settings',
    label: 'settings.title',
    icon: 'settings',
    group: 'foot',
    always: true,
    annotators: true,
    ...screen(
      () => import('./views/settings/settings-screen.tsx'),
      (m) => m.SettingsScreen,
    ),
  },
  ...development,
];

const groups = ['read', 'work', 'results', 'foot'] as const;

/** The rail's screens, group by group. */
export const railGroups: readonly (readonly Route[])[] = groups
  .map((group) => routes.filter((route) => route.group === group))
  .filter((group) => group.length > 0);

export function routeOf(name: string): Route | null {
  return routes.find((route) => route.screen === name) ?? null;
}
