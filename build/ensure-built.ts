import type { Part } from './build-parts.ts';
import { staleParts } from './stale.ts';

/** Builds those of these parts (none: of all) that are missing or older than their sources. */
export async function ensureBuilt(wanted: readonly string[] = [], rendererDir?: string): Promise<void> {
  const stale: Part[] = staleParts(rendererDir).filter((part) => wanted.length === 0 || wanted.includes(part));
  if (stale.length === 0) return;
  const { buildParts } = await import('./build-parts.ts');
  await buildParts(stale);
}
