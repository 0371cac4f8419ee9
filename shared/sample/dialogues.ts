import { batches, batchSuffix, type CastSimulator, cast, runs } from './cast.ts';
import { type WrittenConversation, writeConversation } from './conversation.ts';
import type { Draw } from './draw.ts';
import { chooseFate, humanSuccess, simulatorSuccess, successes, taskLevels } from './fate.ts';
import { type Impression, impressionOf } from './impression.ts';
import type { SampleLines, TaskLines } from './lines.ts';
import { createParticipant, humanVoice, simulatorVoice, type Voice } from './voice.ts';

/** One finished conversation of the sample. */
export interface Dialogue extends WrittenConversation {
  id: string;
  task: TaskLines;
  reward: number;
  keep: boolean;
  impression: Impression;
}

function dialogue(
  lines: SampleLines,
  id: string,
  task: TaskLines,
  voice: Voice,
  success: boolean,
  draw: Draw,
): Dialogue {
  const fate = chooseFate(success, task, voice, draw);
  const written = writeConversation(lines, task, voice, fate, draw);
  return {
    ...written,
    id,
    task,
    reward: fate === 'done' ? 1 : 0,
    // A few recordings are set aside, as in every study.
    keep: !draw.chance(0.02),
    impression: impressionOf(task, fate, written.tally, draw.normal()),
  };
}

const rate = (rates: readonly number[], ease: number) => rates[ease - 1] ?? 0.5;

/** Three people per task; every batch has the same mixture of people, three tasks each. */
export function humanDialogues(lines: SampleLines, draw: Draw): Dialogue[] {
  const rates = lines.tasks.map(({ ease }) => rate(humanSuccess, ease));
  const levels = taskLevels(rates, draw.fork('levels'));
  return batches.flatMap((batch) => {
    const own = draw.fork(`batch ${batch}`);
    const people = Array.from({ length: 20 }, (_, index) => createParticipant(index, own));
    const seats = own.shuffle(lines.tasks.map((_, index) => index));
    const wins = successes(rates, levels, 0.07, own);
    return lines.tasks.map((task, index) => {
      const id = `${task.id}${batchSuffix[batch]}`;
      const stream = draw.fork(id);
      const person = people[(seats[index] ?? 0) % people.length];
      if (person === undefined) throw new Error('A batch needs people.');
      return dialogue(lines, id, task, humanVoice(lines, person, stream), wins[index] ?? false, stream);
    });
  });
}

export function simulatorDialogues(lines: SampleLines, simulator: CastSimulator, draw: Draw): Dialogue[] {
  return runs.flatMap((run) => {
    const own = draw.fork(`${simulator.label} run ${run}`);
    const rates = lines.tasks.map(({ ease }) => rate(simulatorSuccess, ease) + simulator.edge);
    const wins = successes(rates, taskLevels(rates, own), 0.05, own);
    return lines.tasks.map((task, index) => {
      const id = `${task.id}_${run}`;
      const stream = draw.fork(`${simulator.label} ${id}`);
      return dialogue(lines, id, task, simulatorVoice(lines, simulator.family, stream), wins[index] ?? false, stream);
    });
  });
}

export const allSimulators = (lines: SampleLines, draw: Draw) =>
  cast.map((simulator) => ({ simulator, dialogues: simulatorDialogues(lines, simulator, draw) }));
