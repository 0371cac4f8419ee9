import { Refusal } from '../../shared/domain/errors.ts';
import type { FileChoice } from '../../shared/domain/import.ts';
import type { Format, RecordIssue } from '../../shared/formats/format.ts';
import type { InputFile } from './reading.ts';

/** What is said of one file, under the name that it alone has in this import. */
export type NamedChoice = Required<FileChoice>;

const shownNames = 10;

/**
 * What was said of each file. Names are told apart in the order of reading, whether a file can be read or not, so that a preview
 * and its import call each file the same. @throws Refusal no_such_file for a choice that is of no file
 */
export function fileChoices(
  inputs: readonly InputFile[],
  perFile: readonly FileChoice[],
): (input: InputFile) => NamedChoice {
  const said = new Map(perFile.map((choice) => [choice.file, choice]));
  const keys = distinct(inputs.map(({ source }) => source.name));
  const known = new Set(keys);
  const unknown = perFile.find(({ file }) => !known.has(file));
  if (unknown) throw noSuchFile(unknown.file, keys);
  const choices = new Map(
    inputs.map((input, n) => {
      const file = keys[n] as string;
      const { source = null, kind = null } = said.get(file) ?? {};
      return [input, { file, source, kind }];
    }),
  );
  return (input) => choices.get(input) as NamedChoice;
}

/** `a`, `b`, `a` -> `a`, `b`, `a#2`. */
export function distinct(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Map<string, number>();
  return names.map((name) => {
    let count = (seen.get(name) ?? 0) + 1;
    if (count > 1) while (taken.has(`${name}#${count}`)) count++;
    seen.set(name, count);
    const key = count === 1 ? name : `${name}#${count}`;
    taken.add(key);
    return key;
  });
}

function noSuchFile(file: string, keys: readonly string[]): Refusal {
  const more = keys.length > shownNames ? `, and ${keys.length - shownNames} more` : '';
  const files = `${keys.slice(0, shownNames).join(', ')}${more}`;
  return new Refusal(
    'no_such_file',
    `Something is said about ${file}, which is not among the files to import. Nothing was imported. They are: ${files}.`,
  );
}

/** What was said of a file and cannot hold in its format, which tells by itself. */
export function unusedChoices({ customer, title }: Format, { source, kind }: NamedChoice): RecordIssue[] {
  const issue = (message: string): RecordIssue => ({ severity: 'warning', code: 'choice_not_used', path: '', message });
  if (customer === 'recorded') {
    return source === null && kind === null
      ? []
      : [
          issue(
            `In a file of this format (${title}) the records say by themselves where they come from; that was kept.`,
          ),
        ];
  }
  if (kind === null || customer === 'either' || customer === kind) return [];
  const who = customer === 'human' ? 'people' : 'a simulator';
  return [issue(`In a file of this format (${title}) the customer is always ${who}; that was kept.`)];
}
