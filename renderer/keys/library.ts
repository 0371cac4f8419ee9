import type { Action } from './action.ts';

export const library = {
  'library.up': { chord: 'Up', label: 'keys.rowUp', palette: false },
  'library.down': { chord: 'Down', label: 'keys.rowDown', palette: false },
  'library.pageUp': { chord: 'PageUp', label: 'keys.pageUp', palette: false },
  'library.pageDown': { chord: 'PageDown', label: 'keys.pageDown', palette: false },
  'library.first': { chord: 'Home', label: 'keys.firstRow', palette: false },
  'library.last': { chord: 'End', label: 'keys.lastRow', palette: false },
  'library.select': { chord: 'Space', label: 'keys.select', palette: false },
  'library.open': { chord: 'Enter', label: 'keys.open' },
  'library.search': { chord: '/', also: 'Mod+F', label: 'keys.search' },
  'library.filter': { chord: 'F', label: 'keys.filter' },
  'library.import': { chord: 'I', label: 'keys.import', palette: false },
  'library.flag': { chord: 'M', label: 'keys.flag' },
  'library.addToStudy': { chord: 'A', label: 'keys.addToStudy' },
  'library.clear': { chord: 'Esc', label: 'keys.clear', palette: false },
} as const satisfies Record<string, Action>;
