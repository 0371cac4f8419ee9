/** Run as a process of its own: merges one packet after the other into a study and says which merges were acknowledged. */
import { writeSync } from 'node:fs';
import { startWorker } from '../../../electron/worker/client.ts';

const [study = '', ...files] = process.argv.slice(2);
const client = await startWorker({ installation: 'here' });
await client.open(study);
writeSync(1, '""\n');
for (const file of files) {
  await client.call('packet.merge', { files: [file] });
  writeSync(1, `${JSON.stringify(file)}\n`);
}
// Stays until it is killed.
setInterval(() => undefined, 1000);
