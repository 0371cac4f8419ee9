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

/** Test files whose process the system ended (a signal, not a failing test); null when other errors were unhandled too. */
export function crashedFiles(unhandledErrors) {
  const files = unhandledErrors.map((error) => {
    const words = `${error?.message ?? ''} ${error?.cause?.message ?? ''}`;
    return /exited unexpectedly with signal SIG\w+ .*while running test file (\S+)/.exec(words)?.[1];
  });
  return files.includes(undefined) ? null : [...new Set(files)];
}

export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

function close(counts) {
  const wrong = counts.failed > 0 || counts.passed === 0;
  process.stdout.write(`${closingLine(counts)}\n`, () => process.exit(wrong ? 1 : 0));
}

/** Files whose process died are run once more, and said so: the second run counts. */
async function again(modules, crashed) {
  console.log(`The process of ${crashed.join(', ')} was ended by the system. Running it once more ...`);
  const vitest = await startVitest('test', crashed, { watch: false, run: true });
  const rest = modules.filter(({ moduleId }) => !crashed.includes(moduleId));
  const second = countTests(vitest.state.getTestModules(), vitest.state.getUnhandledErrors());
  await vitest.close();
  const first = countTests(rest, []);
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
  };
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
  const modules = vitest.state.getTestModules();
  const errors = vitest.state.getUnhandledErrors();
  const crashed = crashedFiles(errors);
  await vitest.close();
  const counts = crashed?.length > 0 ? await again(modules, crashed) : countTests(modules, errors);
  if (chromiumPath() === null) {
    console.log('No Chromium was found: the browser tests are skipped. Install it, or set COUNTERPART_CHROMIUM.');
  }
  close(counts);
}

if (process.env.VITEST === undefined) await run();
