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
  handOverPacketOut: (name: string, n: number) =>
    `${n === 1 ? `A packet of ${name} is` : `${n} packets of ${name} are`} still out: what is answered both there and here differently becomes a conflict when the packet is merged.`,
  handOverAct: 'Hand over',
  keep: 'Stay coordinator',
  title: 'Session',
  row: 'Annotator at this computer',
  rowHint: 'Opens this study for one annotator: their items, and nothing that tells a source.',
  now: (name: string) => `This session is ${name}’s.`,
  nobody: 'There are no annotators yet: assign items first.',
  choose: 'Annotator',
  key: 'Key of your answers',
  keyHint: 'Read it to the coordinator when asked: it shows that the answers in your packet are yours.',
};
