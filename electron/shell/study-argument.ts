import path from 'node:path';

const endings = ['.counterpart', '.counterpart-packet'];

/**
 * The study or packet in a command line, made absolute; arguments of Electron itself are passed over. What it is decides its
 * content when it is opened, never its name.
 */
export function studyArgument(argv: readonly string[], directory: string): string | null {
  const found = argv
    .slice(1)
    .findLast(
      (argument) => !argument.startsWith('-') && !argument.includes('\0') && endings.includes(path.extname(argument)),
    );
  return found ? path.resolve(directory, found) : null;
}
