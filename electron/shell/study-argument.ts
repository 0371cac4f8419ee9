import path from 'node:path';

/** The study in a command line, made absolute; arguments of Electron itself are passed over. */
export function studyArgument(argv: readonly string[], directory: string): string | null {
  const found = argv.slice(1).findLast((argument) => argument.endsWith('.counterpart') && !argument.startsWith('-'));
  return found ? path.resolve(directory, found) : null;
}
