import { ensureBuilt } from './ensure-built.ts';

/** Before any test: the threads that tests start run from the build. */
export async function setup(): Promise<void> {
  await ensureBuilt(['main']);
}
