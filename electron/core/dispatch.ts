import { type CommandName, commands, type StudyCommandName } from '../../shared/contract/commands.ts';
import { commandNamed, parseInput } from '../../shared/contract/parse-input.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import { changeOf } from './changes.ts';
import type { StudyContext } from './context.ts';
import type { Handler } from './handler.ts';
import { handlers } from './handlers.ts';
import { permit } from './permissions.ts';

export type StudyDispatcher = (name: unknown, input: unknown) => Promise<unknown>;

/**
 * Answers the commands of one open study from untrusted input: known name, parsed input, permitted, then its handler.
 * A command that changed something is followed by `study.changed`. Rejects with a Refusal, or with a defect.
 */
export function createStudyDispatcher(context: StudyContext): StudyDispatcher {
  return async (command, input) => {
    const name = studyCommand(commandNamed(command));
    const parsed = parseInput(name, input);
    permit(context, name, parsed);
    const output = await (handlers[name] as Handler<StudyCommandName>)(context, parsed as never);
    // Nothing of a command may stand in a transaction that is committed later.
    if (commands[name].access === 'write') context.writes.settle();
    const what = changeOf(name);
    if (what) context.emit('study.changed', { what });
    return output;
  };
}

function studyCommand(name: CommandName): StudyCommandName {
  if (commands[name].where === 'study') return name as StudyCommandName;
  throw new Refusal('unknown_command', `${name} is answered by the host, not by a study.`);
}
