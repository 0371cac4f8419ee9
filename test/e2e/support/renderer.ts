import path from 'node:path';
import { ensureBuilt } from '../../../build/ensure-built.ts';
import { rendererFolder } from '../../../electron/hosts/app-folder.ts';

/** The built renderer under test; `COUNTERPART_RENDERER_OUT` lets several people build side by side. */
export const rendererDir = path.resolve(process.env.COUNTERPART_RENDERER_OUT ?? rendererFolder);

/** Builds the renderer when its sources changed since; `npm test` has built it already. */
export async function ensureRenderer(): Promise<void> {
  await ensureBuilt(['renderer'], rendererDir);
}
