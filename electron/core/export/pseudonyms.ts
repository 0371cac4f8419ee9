import { createHmac, randomBytes } from 'node:crypto';
import type { Naming } from '../../db/archive/archive-table.ts';
import type { StudyContext } from '../context.ts';

const keyName = 'pseudonym_key';
/** Crockford's digits: none that is easily taken for another. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Names of annotators as an export shows them. A pseudonym is a keyed hash (HMAC-SHA256) of the name: the same in every
 * export of this study file, also when annotators are added. The key is random, stays in the study file and goes into no
 * export, so a name cannot be found by trying. In a study that may only be read and has no key yet, each export draws its own.
 */
export function namingOf(context: StudyContext, annotators: readonly { name: string }[], pseudonyms: boolean): Naming {
  if (!pseudonyms) return (name) => name;
  const key = pseudonymKey(context);
  const taken = new Set(annotators.map(({ name }) => name));
  const known = new Map<string, string>();
  for (const { name } of annotators) {
    const letters = lettersOf(createHmac('sha256', key).update(name).digest());
    let length = 5;
    while (taken.has(`R-${letters.slice(0, length)}`)) length++;
    const pseudonym = `R-${letters.slice(0, length)}`;
    taken.add(pseudonym);
    known.set(name, pseudonym);
  }
  return (name) => known.get(name) ?? `R-${lettersOf(createHmac('sha256', key).update(name).digest()).slice(0, 12)}`;
}

const lettersOf = (bytes: Buffer) => [...bytes].map((byte) => digits[byte % 32]).join('');

function pseudonymKey({ repositories, study, transaction }: StudyContext): string {
  const stored = repositories.meta.get(keyName);
  if (stored !== null) return stored;
  const drawn = randomBytes(32).toString('hex');
  if (!study.readOnly) transaction(() => repositories.meta.set(keyName, drawn));
  return drawn;
}
