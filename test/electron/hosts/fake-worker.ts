import { writeFileSync } from 'node:fs';
import type { StudyWorker } from '../../../electron/hosts/study-worker.ts';
import { Refusal } from '../../../shared/domain/errors.ts';

/** A worker without a database: notes what reaches it and answers from a table. */
export function fakeWorkers(answers: Record<string, (input: unknown) => unknown> = {}) {
  const log: { name: string; input: unknown }[] = [];
  const listeners = new Set<(name: string, payload: unknown) => void>();
  let closed = 0;
  let end: (why: string) => void = () => undefined;

  async function startWorker(): Promise<StudyWorker> {
    let info = { name: '', file: '' };
    return {
      async open(file, options) {
        log.push({ name: 'open', input: { file, ...options } });
        if (file.includes('refused')) throw new Refusal('not_a_study', 'This is no study.');
        if (options.create) writeFileSync(file, '', { flag: 'wx' });
        info = { name: options.name ?? 'study', file };
        return info;
      },
      async call(name, input) {
        log.push({ name, input });
        if (name === 'study.info') return info;
        const answer = answers[name];
        if (!answer) throw new Refusal('no_answer', `no answer for ${name}`);
        return answer(input);
      },
      on(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onEnd(listener) {
        end = listener;
      },
      async close() {
        closed += 1;
      },
    };
  }

  return {
    startWorker,
    log,
    closed: () => closed,
    end: (why: string) => end(why),
    emit(name: string, payload: unknown) {
      for (const listener of listeners) listener(name, payload);
    },
  };
}
