import type { Action } from './action.ts';

export const replay = {
  'replay.play': { chord: 'Space', label: 'replay.keyPlay' },
  'replay.back': { chord: 'Left', label: 'replay.keyBack', palette: false },
  'replay.forward': { chord: 'Right', label: 'replay.keyForward', palette: false },
  'replay.first': { chord: 'Home', label: 'replay.keyFirst', palette: false },
  'replay.last': { chord: 'End', label: 'replay.keyLast', palette: false },
  'replay.slower': { chord: '<', label: 'replay.keySlower' },
  'replay.faster': { chord: '>', label: 'replay.keyFaster' },
  'replay.release': { chord: 'Esc', label: 'replay.keyRelease' },
  'replay.byTurn': { chord: '1', label: 'replay.keyByTurn' },
  'replay.byUserTurn': { chord: '2', label: 'replay.keyByUserTurn' },
  'replay.byStage': { chord: '3', label: 'replay.keyByStage' },
  'replay.lock': { chord: 'L', label: 'replay.keyLock' },
  'replay.marks': { chord: 'B', label: 'replay.keyMarks' },
  'replay.evidence': { chord: 'E', label: 'replay.keyEvidence' },
  'replay.folds': { chord: 'F', label: 'replay.keyFolds' },
  'replay.panel': { chord: 'T', label: 'replay.keyPanel' },
  'replay.find': { chord: '/', also: 'Mod+F', label: 'replay.keyFind' },
  'replay.nextMatch': { chord: 'N', label: 'replay.keyNextMatch' },
  'replay.previousMatch': { chord: 'Shift+N', label: 'replay.keyPreviousMatch' },
  'replay.copy': { chord: 'C', label: 'replay.keyCopy' },
} as const satisfies Record<string, Action>;
