import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { toEnvelope } from '../../../shared/domain/errors.ts';
import { createProgram } from './program.ts';

/** What a command line ends with. */
export const exitCodes = { done: 0, refused: 1, wrongUse: 2 } as const;

/** Runs one command line (without `node` and the script) and sets the exit code. Never rejects, never shows a stack. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    if (!(error instanceof CommanderError)) process.stderr.write(`${said(error)}\n`);
  }
}

/** Which option is meant where a refusal asks for something that a person says on screen in a field. */
const options: Readonly<Record<string, string>> = { domain_needed: 'On the command line: --domain airline' };

function said(error: unknown): string {
  const { code, message } = toEnvelope(error);
  return Object.hasOwn(options, code) ? `${message}\n${options[code]}` : message;
}

/** Help and version are done; every other complaint of the parser is wrong use, and it has said so already. */
function exitCodeOf(error: unknown): number {
  if (!(error instanceof CommanderError)) return exitCodes.refused;
  return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
}

/** Whether Node was started with this file, by whatever spelling of its path. */
function isStarted(): boolean {
  try {
    return realpathSync(process.argv[1] ?? '') === realpathSync(fileURLToPath(import.meta.url));
  } catch {
    return false;
  }
}

if (isStarted()) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `... | head` has read enough.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.done);
    throw error;
  });
  await main(process.argv.slice(2));
}
