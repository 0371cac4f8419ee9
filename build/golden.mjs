// npm run golden -- [DIR]: both vector runners in strict mode, on DIR (default: the vectors beside the project).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const dir = path.resolve(process.argv[2] ?? '../shared/golden');
let failed = false;
for (const kind of ['usi', 'agreement']) {
  const vectors = path.join(dir, kind);
  const runner = path.join(vectors, 'run-vectors.mjs');
  if (!existsSync(runner)) {
    console.error(`${runner} is not there: give the folder that holds usi/ and agreement/.`);
    process.exit(2);
  }
  const { status } = spawnSync(process.execPath, [runner, vectors, `test/golden/${kind}-adapter.ts`, '--strict'], {
    stdio: 'inherit',
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
