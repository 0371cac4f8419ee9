import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TAU_BENCH_SURVEY } from '../../shared/instrument/tau-bench-survey.ts';

/** Every question with its first option: a complete survey. */
export const firstOptions: Record<string, string> = Object.fromEntries(
  TAU_BENCH_SURVEY.questions.map(({ id, options }) => [id, options[0]?.label ?? '']),
);

const survey = Object.fromEntries(
  TAU_BENCH_SURVEY.questions.map(({ id, wording }) => [id, { question: wording, answer: firstOptions[id] }]),
);

const spoken = (...turns: string[]) =>
  turns.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content }));

function entry(id: string, turns: string[], more: object) {
  return { instance_id: id, conversation: spoken(...turns), ...more };
}

const humans = {
  airline_0: entry('airline_0', ['I want to change my flight', 'Which one?', 'the zebra one'], { reward: 1, survey }),
  airline_1: entry('airline_1', ['cancel it', 'Done.'], { reward: 0, survey }),
  airline_0_ann2: entry('airline_0_ann2', ['change flight please', 'Of course.', 'thanks'], { reward: 1, survey }),
};

const simulated = {
  airline_0: entry('airline_0', ['Hello! Could you please change my flight?', 'Sure.', 'Thank you so much!'], {
    reward: 1,
  }),
  airline_1: entry('airline_1', ['Hello! Please cancel my flight.', 'Done.', 'Thank you!'], { reward: 1 }),
  broken: 'not a conversation',
};

/** Two files as the published study has them: 5 good conversations of 2 tasks, 14 messages, and 1 record to reject. */
export function writeStudyFiles(folder: string): { humans: string; simulator: string } {
  mkdirSync(folder, { recursive: true });
  const file = (name: string, content: object) => {
    writeFileSync(path.join(folder, name), JSON.stringify(content));
    return path.join(folder, name);
  };
  return {
    humans: file('tau_bench_tasks_unified.json', humans),
    simulator: file('eval_results_polite.json', simulated),
  };
}
