import { startWorker } from '../worker/client.ts';
import { appVersion } from './app-folder.ts';
import type { HostOptions } from './host.ts';
import { installationId } from './installation.ts';
import { defaultProfile, type Profile } from './profile.ts';
import { signingKey } from './signing-key.ts';

/** What every host of a real run is made of; tests put their own in. */
export function hostDefaults(profile: Profile = defaultProfile()): Omit<HostOptions, 'kind' | 'references'> {
  const start = () =>
    startWorker({
      installation: installationId(profile.dir),
      version: appVersion(),
      signingKey: signingKey(profile.dir),
    });
  return {
    version: appVersion(),
    profile,
    startWorker: start,
    makeSample: async (file) => {
      const { makeSample } = await import('./sample-study.ts');
      await makeSample(file, start);
    },
    now: () => new Date(),
  };
}
