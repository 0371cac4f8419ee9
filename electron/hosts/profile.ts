import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where a person's settings and list of recent studies live, and where studies go unless told otherwise. */
export interface Profile {
  dir: string;
  /** Default folder for new studies and the sample; made when first needed. */
  studies: string;
}

/** `COUNTERPART_PROFILE` puts everything into one folder of its own; otherwise the system's usual places. */
export function defaultProfile(env: NodeJS.ProcessEnv = process.env, home: string = os.homedir()): Profile {
  const own = env.COUNTERPART_PROFILE;
  if (own) return { dir: path.resolve(own), studies: path.join(path.resolve(own), 'studies') };
  const documents = path.join(home, 'Documents');
  const studies = path.join(existsSync(documents) ? documents : home, 'Counterpart');
  return { dir: systemFolder(env, home), studies };
}

function systemFolder(env: NodeJS.ProcessEnv, home: string): string {
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Counterpart');
  if (process.platform === 'win32')
    return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'Counterpart');
  return path.join(env.XDG_CONFIG_HOME ?? path.join(home, '.config'), 'counterpart');
}
