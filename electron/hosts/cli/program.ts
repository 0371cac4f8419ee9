import { Command } from 'commander';
import { appVersion } from '../app-folder.ts';
import { adjudicateCommand } from './adjudicate-command.ts';
import { agreementCommand } from './agreement-command.ts';
import { assignCommand } from './assign-command.ts';
import { backupCommand, restoreCommand } from './backup-commands.ts';
import { leaksCommand, unblindCommand } from './blind-commands.ts';
import { exportCommand } from './export-command.ts';
import { featuresCommand } from './features-command.ts';
import { formatsCommand } from './formats-command.ts';
import { importCommand } from './import-command.ts';
import { importsCommand } from './imports-command.ts';
import { instrumentCommand } from './instrument-command.ts';
import { judgementsCommand } from './judgements-command.ts';
import { lexiconCommand } from './lexicon-command.ts';
import { listCommands } from './list-commands.ts';
import { packetCommand } from './packet-command.ts';
import { judgeCommand } from './packet-work.ts';
import { rateCommand } from './rate-command.ts';
import { sampleCommand } from './sample-command.ts';
import { serveCommand } from './serve-command.ts';
import { studyCommand } from './study-command.ts';
import { usiCommand } from './usi-command.ts';
import { validateCommand } from './validate-command.ts';

/** Every command of the command line. Each file has one; results go to stdout, all else to stderr. */
export function createProgram(): Command {
  const program = new Command('counterpart')
    // `usi` and `usi explain` have options of the same name
    .enablePositionalOptions()
    .description('Compare human and LLM-simulated users: import, rate, agreement and the User-Sim Index, offline.')
    .version(appVersion());
  const commands = [
    studyCommand(),
    importCommand(),
    validateCommand(),
    importsCommand(),
    formatsCommand(),
    ...listCommands(),
    featuresCommand(),
    usiCommand(),
    lexiconCommand(),
    agreementCommand(),
    adjudicateCommand(),
    rateCommand(),
    packetCommand(),
    judgeCommand(),
    backupCommand(),
    restoreCommand(),
    exportCommand(),
    instrumentCommand(),
    assignCommand(),
    leaksCommand(),
    unblindCommand(),
    judgementsCommand(),
    sampleCommand(),
    serveCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureHelp({ showGlobalOptions: false }).showSuggestionAfterError();
  }
  return program;
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
