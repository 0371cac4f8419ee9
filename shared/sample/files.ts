import { type Answers, surveyOf } from './answers.ts';
import type { Dialogue } from './dialogues.ts';

/** One entry per line: a diff of a file shows which conversations changed. */
export const fileText = (entries: readonly (readonly [id: string, entry: unknown])[]): string =>
  `{\n${entries.map(([id, entry]) => `${JSON.stringify(id)}: ${JSON.stringify(entry)}`).join(',\n')}\n}\n`;

/** An entry of `tau_bench_tasks_unified.json` or `eval_results_<label>.json`. */
export const entryOf = ({ id, task, messages, reward, keep }: Dialogue, agent: string, answers: Answers) => ({
  task_id: task.id,
  instance_id: id,
  agent_id: agent,
  conversation: messages,
  survey: surveyOf(answers),
  reward,
  keep,
});
