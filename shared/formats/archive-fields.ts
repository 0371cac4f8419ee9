import type { Json } from '../domain/json.ts';
import { isObject, type JsonObject, kindOf, member } from './json-value.ts';

/** Thrown while one line of an archive is read; becomes the reason why it was left out. */
export class LineFault extends Error {}

/** Typed access to the members of one line; anything else than promised is a LineFault that names the member. */
export function fieldsOf(value: Json | undefined, place = '') {
  const path = (name: string) => (place ? `${place}.${name}` : name);
  const wrong = (name: string, wanted: string) =>
    new LineFault(`${path(name)} is ${kindOf(member(value, name))}; ${wanted} is needed`);
  const get = (name: string): Json | undefined => member(value, name);

  function text(name: string): string {
    const found = get(name);
    if (typeof found === 'string' && found !== '') return found;
    throw wrong(name, 'text');
  }
  function integer(name: string, least: number): number {
    const found = get(name);
    if (typeof found === 'number' && Number.isSafeInteger(found) && found >= least) return found;
    throw wrong(name, `a whole number from ${least} on`);
  }
  const orNull =
    <T>(read: (name: string) => T) =>
    (name: string): T | null =>
      get(name) === null ? null : read(name);

  return {
    text,
    /** Text that may be empty. */
    anyText(name: string): string {
      const found = get(name);
      if (typeof found === 'string') return found;
      throw wrong(name, 'text');
    },
    integer,
    textOrNull: orNull((name) => {
      const found = get(name);
      if (typeof found === 'string') return found;
      throw wrong(name, 'text or null');
    }),
    integerOrNull: orNull((name) => integer(name, 0)),
    flag(name: string): boolean {
      const found = get(name);
      if (typeof found === 'boolean') return found;
      throw wrong(name, 'true or false');
    },
    oneOf<T extends string>(name: string, values: readonly T[]): T {
      const found = values.find((candidate) => candidate === get(name));
      if (found !== undefined) return found;
      throw wrong(name, `one of ${values.join(', ')}`);
    },
    json(name: string): Json {
      const found = get(name);
      if (found === undefined) throw wrong(name, 'a value');
      return found;
    },
    object(name: string): JsonObject {
      const found = get(name);
      if (isObject(found)) return found;
      throw wrong(name, 'an object');
    },
    list(name: string): Json[] {
      const found = get(name);
      if (Array.isArray(found)) return found;
      throw wrong(name, 'a list');
    },
  };
}
