import { describe } from 'vitest';
import { chromiumPath } from './chromium.ts';

/** `describe` for tests that need a browser: skipped, and counted as skipped, where there is no Chromium. */
export function describeBrowser(name: string, tests: () => void): void {
  describe.skipIf(chromiumPath() === null)(name, tests);
}
