import type { Events } from '../../../shared/contract/events.ts';
import type { EventListener } from '../host.ts';

type Progress = Events['job.progress'];

/** Shows progress on stderr: one line that is written over in a terminal, a line for each tenth elsewhere. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): EventListener {
  let last = -1;
  return (name, payload) => {
    if (name !== 'job.progress') return;
    const { label, done, total, unit, accepted } = payload as Progress;
    const share = total > 0 ? Math.floor((100 * done) / total) : 0;
    const step = stream.isTTY ? share : Math.floor(share / 10) * 10;
    if (step === last) return;
    last = step;
    const count = unit === 'bytes' ? `${accepted} records` : `${done} of ${total} ${unit}`;
    const text = `${label}: ${share} %, ${count}`;
    stream.write(stream.isTTY ? `\r${text}\x1b[K${share >= 100 ? '\n' : ''}` : `${text}\n`);
  };
}
