/**
 * Run as a process of its own: answers questions of a study's item, or of a packet's first, through a worker as fast as it can
 * and says what was acknowledged.
 */
import { writeSync } from 'node:fs';
import { startWorker } from '../../../electron/worker/client.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';

const [file = '', target = '', signingKey = ''] = process.argv.slice(2);
const annotator = 'Ada';
const client = await startWorker({
  installation: 'here',
  ...(signingKey !== '' && { signingKey: JSON.parse(signingKey) as { publicKey: string; privateKey: string } }),
});
await client.open(file);
const inPacket = signingKey !== '';
const item = inPacket ? target : ((await client.call('item.resolve', { annotator, target })) as { id: string }).id;
const questions = inPacket
  ? [{ id: 'verdict', options: [{ label: 'A' }, { label: 'Cannot tell' }, { label: 'B' }] }]
  : TAU_BENCH_SURVEY.questions;
const command = inPacket ? 'work.item' : 'item.form';
let saved = ((await client.call(command, { item, annotator })) as { form: { revisions: number } }).form.revisions;
for (let n = 0; ; n++) {
  const question = questions[n % questions.length];
  const field = n % 3 === 0 ? `comment:${n % 5}` : `answer:${question?.id}`;
  const round = Math.floor(n / questions.length);
  const value = n % 3 === 0 ? `note ${process.pid} ${n}` : question?.options[round % question.options.length]?.label;
  const form = (await client.call('item.set', { item, annotator, field, value })) as { revisions: number };
  // An answer that was there already appends nothing.
  if (form.revisions === saved) continue;
  saved = form.revisions;
  writeSync(1, `${JSON.stringify({ field, value, revisions: saved })}\n`);
}
