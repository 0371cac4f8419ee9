export const session = {
  switcher: (name: string, study: string) => `Session of ${name}, study ${study}`,
  of: (name: string) => `Session of ${name}`,
  back: 'Back to coordinator…',
  closePacket: 'Close packet',
  backTitle: 'Go back to coordinator?',
  backText: (name: string) =>
    `Sources, results and settings come into view. This is logged, and what ${name} answers afterwards is marked as given after seeing the sources.`,
  backAct: 'Show everything',
  stay: 'Stay blind',
  handOver: 'Hand over…',
  handOverTo: (name: string) => `Hand over to ${name}`,
  handOverTitle: (name: string) => `Hand over to ${name}?`,
  handOverText: (name: string) =>
    `From now on this window shows ${name}’s items and nothing of the sources. Going back asks first and is logged. In this study file blindness is a promise of the app; packets keep it by not containing the sources.`,
  handOverAct: 'Hand over',
  keep: 'Stay coordinator',
  title: 'Session',
  row: 'Annotator at this computer',
  rowHint: 'Opens this study for one annotator: their items, and nothing that tells a source.',
  now: (name: string) => `This session is ${name}’s.`,
  nobody: 'There are no annotators yet: assign items first.',
  choose: 'Annotator',
};
