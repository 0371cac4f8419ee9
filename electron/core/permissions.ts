import { commands, type StudyCommandName } from '../../shared/contract/commands.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { Role, StudyContext } from './context.ts';

/** Commands of each role; null = all. A role that sees less is enforced here and nowhere else. */
const allowed: Record<Role, ReadonlySet<StudyCommandName> | null> = {
  coordinator: null,
  annotator: new Set<StudyCommandName>([
    'study.info',
    'job.cancel',
    'session.get',
    'session.coordinator',
    'work.queue',
    'work.item',
    'work.time',
    'item.set',
    'item.submit',
    'item.skip',
    'item.reopen',
    'item.undo',
    'item.redo',
    'item.history',
  ]),
};

/** @throws Refusal not_allowed, read_only */
export function permit({ session, study }: StudyContext, name: StudyCommandName, input: unknown): void {
  if (allowed[session.role]?.has(name) === false) {
    throw new Refusal(
      'not_allowed',
      `${name} is not for ${session.role}s: it would show what this session must not see.`,
    );
  }
  const whose = (input as { annotator?: unknown }).annotator;
  if (
    session.role === 'annotator' &&
    session.annotator !== null &&
    whose !== undefined &&
    whose !== session.annotator
  ) {
    throw new Refusal('not_allowed', 'This session is open for another annotator. Nothing was changed.');
  }
  if (study.readOnly && commands[name].access === 'write') {
    const { code, message } = study.notice ?? { code: null, message: 'This study is open for reading only.' };
    throw new Refusal('read_only', `Nothing was changed. ${message}`, { why: code });
  }
}
