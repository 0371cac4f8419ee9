import path from 'node:path';
import { settings as schema } from '../../shared/contract/inputs.ts';
import type { Settings } from '../../shared/contract/outputs.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

export const defaultSettings: Settings = {
  theme: 'system',
  textSize: 100,
  density: 'comfortable',
  language: 'en',
  keyHints: true,
  keys: {},
  annotator: null,
  filters: [],
  mappings: [],
};

/** Settings live in the host's profile. A member that an older or newer version wrote in another shape has its default. */
export function settingsStore(dir: string) {
  const file = path.join(dir, 'settings.json');
  return {
    get: (): Settings => merged(readJsonFile(file)),
    set(change: Partial<Settings>): Settings {
      const next = { ...merged(readJsonFile(file)), ...change };
      writeJsonFile(file, next);
      return next;
    },
  };
}

function merged(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return { ...defaultSettings };
  const known = Object.entries(schema.shape).flatMap(([name, member]) => {
    const result = member.safeParse((stored as Record<string, unknown>)[name]);
    return result.success ? [[name, result.data]] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(known) };
}
