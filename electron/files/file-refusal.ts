import { Refusal } from '../../shared/domain/errors.ts';
import type { FileMapping, ImportIssue } from '../../shared/domain/import.ts';
import type { Json } from '../../shared/domain/json.ts';
import type { Format } from '../../shared/formats/format.ts';
import { NO_TEXT } from './container.ts';
import { FrameFault } from './cut.ts';

/**
 * A file that cannot be read: what happened, where, what was kept, what to do; the issue goes along, and the mapping where that
 * is what has to be changed. Alone it stops the import, among others it is left out (`leftOut`).
 */
export function fileRefusal(
  code: string,
  file: string,
  place: string,
  what: string,
  advice: string,
  mapping: FileMapping | null = null,
): Refusal {
  const issue: ImportIssue = { severity: 'rejected', code, file, place, message: what };
  return new Refusal(code, `${file} ${what.replace(/\.$/, '')}. Nothing was imported. ${advice}`.trimEnd(), {
    issues: [{ ...issue }],
    advice,
    file,
    ...(mapping && { mapping: mapping as unknown as Json }),
  });
}

interface LeftOutDetails {
  issues: ImportIssue[];
  advice: string;
  mapping: Json;
}

/** What a refused file is among others that can be read: named with the reason. null for anything but a refusal. */
export function leftOut(error: unknown, file: string): ImportIssue | null {
  if (!(error instanceof Refusal)) return null;
  const { issues, advice, mapping } = (error.details ?? {}) as Partial<LeftOutDetails>;
  const [issue] = issues ?? [];
  // files of one import share one mapping
  const alone = mapping ? ' Import it alone to do so.' : '';
  const what = issue
    ? `It ${issue.message.replace(/\.$/, '')}, and was left out. ${advice ?? ''}`.trimEnd() + alone
    : error.message;
  return { severity: 'rejected', code: error.code, file, place: issue?.place ?? 'the whole file', message: what };
}

/** A broken frame as a refusal; anything else as it is. */
export function frameRefusal(error: unknown, file: string): unknown {
  if (!(error instanceof FrameFault)) return error;
  if (error.message === NO_TEXT) return fileRefusal('not_text', file, 'the whole file', NO_TEXT, chooseAnother);
  const advice =
    error.code === 'truncated_file'
      ? 'The file is not whole: copy or download it again.'
      : 'Look at the file there, mend it, and import it again.';
  return fileRefusal(error.code, file, `byte ${error.byte}`, `${error.message} (byte ${error.byte})`, advice);
}

const chooseAnother = 'Choose a file of conversations, surveys or ratings (JSON, JSON Lines, CSV, or these packed).';

/** Nothing in the registry reads this file, or several do and only a person can tell. `unreadable`: the first of its records that is none. */
export function unknownFormat(file: string, candidates: readonly Format[], unreadable: string | null = null): Refusal {
  if (candidates.length === 0) {
    return fileRefusal(
      'unknown_format',
      file,
      'the whole file',
      `is of no format that can be imported${unreadable === null ? '' : ` (${unreadable})`}`,
      `${chooseAnother.slice(0, -1)}, or say which format it is.`,
    );
  }
  const names = candidates.map(({ id }) => id).join(', ');
  return fileRefusal(
    'ambiguous_format',
    file,
    'the whole file',
    `could be of several formats (${names})`,
    'Say which format it is.',
  );
}
