import { startWorker } from '../worker/client.ts';
import { appVersion } from './app-folder.ts';
import type { HostOptions } from './host.ts';
import { installationId } from './installation.ts';
import { defaultProfile, type Profile } from './profile.ts';
import { makeSample } from './sample-study.ts';

/** What every host of a real run is made of; tests put their own in. */
export function hostDefaults(profile: Profile = defaultProfile()): Omit<HostOptions, 'kind' | 'references'> {
  const start = () => startWorker({ installation: installationId(profile.dir) });
  return {
    version: appVersion(),
    profile,
    startWorker: start,
    makeSample: (file) => makeSample(file, start),
    now: () => new Date(),
  };
}
