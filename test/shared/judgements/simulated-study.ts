import type { Judgement, Shown } from '../../../shared/judgements/judgement.ts';

/** Marsaglia's xorshift128: a source of chance other than that of the code under test. */
export function chance(seed: number): () => number {
  let [x, y, z, w] = [seed | 1, 362436069, 521288629, 88675123];
  const next = () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}

export interface Simulated {
  tasks: number;
  judges: number;
  /** Judges per task and source. */
  overlap: number;
  /** Source -> how often it is taken for the human by judges who decide. */
  shares: Readonly<Record<string, number>>;
  /** Half width of the uniform effect of a task on that share. */
  taskEffect: number;
  ties: number;
}

export const person = (task: string): Shown => ({ source: 'People', human: true, conversation: `h ${task}` });
export const simulator = (source: string, task: string): Shown => {
  return { source, human: false, conversation: `${source} ${task}` };
};

export const judgement = (fields: Partial<Judgement> & Pick<Judgement, 'a' | 'b'>): Judgement => ({
  item: 'i',
  kind: 'pair',
  role: 'normal',
  annotator: 'Ada',
  task: 't',
  state: 'submitted',
  answers: {},
  places: {},
  seconds: null,
  repeatOf: null,
  expected: null,
  afterSources: false,
  ...fields,
});

/** A study of pairs: each task has an effect of its own, all judgements of it share it; sides alternate, judges take turns. */
export function simulatedStudy({ tasks, judges, overlap, shares, taskEffect, ties }: Simulated, next: () => number) {
  const judgements: Judgement[] = [];
  let turn = Math.floor(next() * judges);
  for (let t = 0; t < tasks; t++) {
    const task = `task ${t}`;
    const effect = taskEffect * (2 * next() - 1);
    for (const [source, share] of Object.entries(shares)) {
      for (let k = 0; k < overlap; k++) {
        const [human, simulated] = [person(task), simulator(source, task)];
        const left = turn % 2 === 0;
        const took = next() < share + effect;
        const answer = next() < ties ? 'Cannot tell' : took === left ? 'B' : 'A';
        judgements.push(
          judgement({
            item: `${task} ${source}`,
            task,
            annotator: `Judge ${turn++ % judges}`,
            a: left ? human : simulated,
            b: left ? simulated : human,
            answers: { verdict: answer, confidence: String(1 + Math.floor(5 * next())) },
          }),
        );
      }
    }
  }
  return judgements;
}
