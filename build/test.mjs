// npm test: builds, runs every test, and closes with one line of counts.
import { startVitest } from 'vitest/node';
import { chromiumPath } from '../test/e2e/support/chromium.ts';
import { buildParts } from './build-parts.ts';

/** A file that could not be collected, or a failing hook, counts as one failure. */
export function countTests(modules, unhandledErrors) {
  const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const module of modules) {
    let failedHere = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'failed') failedHere += 1;
      else counts[state === 'passed' ? 'passed' : 'skipped'] += 1;
    }
    counts.failed += failedHere === 0 && !module.ok() ? 1 : failedHere;
  }
  return counts;
}

export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

function close(counts) {
  const wrong = counts.failed > 0 || counts.passed === 0;
  process.stdout.write(`${closingLine(counts)}\n`, () => process.exit(wrong ? 1 : 0));
}

async function run() {
  try {
    await buildParts();
  } catch (error) {
    console.error(error.message);
    console.error('The build failed; no test was run.');
    return close({ passed: 0, failed: 1, skipped: 0 });
  }
  const vitest = await startVitest('test', process.argv.slice(2), { watch: false, run: true });
  const counts = countTests(vitest.state.getTestModules(), vitest.state.getUnhandledErrors());
  await vitest.close();
  if (chromiumPath() === null) {
    console.log('No Chromium was found: the browser tests are skipped. Install it, or set COUNTERPART_CHROMIUM.');
  }
  close(counts);
}

if (process.env.VITEST === undefined) await run();
