import path from 'node:path';
import { buildParts } from '../../../build/build-parts.ts';
import { staleParts } from '../../../build/stale.ts';
import { rendererFolder } from '../../../electron/hosts/app-folder.ts';

/** The built renderer under test; `COUNTERPART_RENDERER_OUT` lets several people build side by side. */
export const rendererDir = path.resolve(process.env.COUNTERPART_RENDERER_OUT ?? rendererFolder);

/** Builds the renderer when its sources changed since; `npm test` has built it already. */
export async function ensureRenderer(): Promise<void> {
  if (staleParts(rendererDir).includes('renderer')) await buildParts(['renderer']);
}
