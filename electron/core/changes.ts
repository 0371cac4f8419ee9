import type { StudyCommandName } from '../../shared/contract/commands.ts';
import type { Events } from '../../shared/contract/events.ts';

type Change = Events['study.changed']['what'];

/** What an answered command may have changed, so that open windows load it anew. */
const changes: Partial<Record<StudyCommandName, Change>> = {
  'source.update': 'conversations',
  'import.run': 'conversations',
  'imports.undo': 'conversations',
  'conversation.flag': 'conversations',
  'annotator.add': 'annotations',
  'items.add': 'annotations',
  'items.takeBack': 'annotations',
  'item.resolve': 'annotations',
  'item.set': 'annotations',
  'item.submit': 'annotations',
  'item.skip': 'annotations',
  'item.reopen': 'annotations',
  'item.undo': 'annotations',
  'item.redo': 'annotations',
  'session.enter': 'study',
  'session.coordinator': 'study',
  'instruments.add': 'annotations',
  'plan.make': 'annotations',
  'plan.withdraw': 'annotations',
  'plan.giveBack': 'annotations',
  'work.options.set': 'annotations',
  'leaks.scan': 'annotations',
  'leaks.decide': 'annotations',
  unblind: 'annotations',
  'judgements.rule': 'annotations',
  'packet.make': 'annotations',
  'packet.merge': 'annotations',
  'packet.withdraw': 'annotations',
  'adjudication.decide': 'decisions',
  'adjudication.takeBack': 'decisions',
};

export function changeOf(name: StudyCommandName): Change | null {
  return changes[name] ?? null;
}
