import type { Action } from './action.ts';

export const general = {
  'general.palette': { chord: 'Mod+K', label: 'keys.palette', palette: false },
  'general.help': { chord: '?', label: 'keys.help' },
  'general.settings': { chord: 'Mod+,', label: 'keys.settings' },
  'general.newStudy': { chord: 'Alt+N', label: 'keys.newStudy' },
  'general.openStudy': { chord: 'Mod+O', label: 'keys.openStudy' },
  'general.restore': { chord: null, label: 'keys.restore', coordinators: true },
  'general.sample': { chord: null, label: 'keys.sample', coordinators: true },
  'general.closeStudy': { chord: null, label: 'keys.closeStudy' },
  'general.coordinator': { chord: null, label: 'keys.coordinator', handedOver: true },
  'general.print': { chord: 'Mod+P', label: 'keys.print' },
  'general.import': { chord: null, label: 'keys.import', coordinators: true },
} as const satisfies Record<string, Action>;
