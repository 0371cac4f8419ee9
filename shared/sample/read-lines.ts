import type { LineBook, SampleLines, TaskLines } from './lines.ts';

/** The files of `resources/sample`, without `.json`, in reading order. */
export const sampleFileNames = [
  'study',
  'tasks-airline',
  'tasks-retail-a',
  'tasks-retail-b',
  'human-openings',
  'human-lines',
  'human-retorts',
  'courteous-lines',
  'brief-lines',
  'persona-lines',
  'terse-lines',
  'agent-lines',
  'agent-outcomes',
  'remarks',
] as const;

export type SampleFileName = (typeof sampleFileNames)[number];

/**
 * Puts the parsed files together and checks them lightly.
 *
 * @throws Error naming the file and the place when a file is missing or has the wrong shape.
 */
export function readSampleLines(files: Record<string, unknown>): SampleLines {
  const tasks = [...taskList(files, 'tasks-airline'), ...taskList(files, 'tasks-retail-a')];
  tasks.push(...taskList(files, 'tasks-retail-b'));
  return {
    study: record(files, 'study') as SampleLines['study'],
    tasks,
    human: { ...book(files, 'human-openings'), ...book(files, 'human-lines'), ...book(files, 'human-retorts') },
    simulators: {
      courteous: book(files, 'courteous-lines'),
      brief: book(files, 'brief-lines'),
      persona: book(files, 'persona-lines'),
      terse: book(files, 'terse-lines'),
    },
    agent: { ...book(files, 'agent-lines'), ...book(files, 'agent-outcomes') },
    remarks: book(files, 'remarks'),
  };
}

function record(files: Record<string, unknown>, name: SampleFileName): Record<string, unknown> {
  const value = files[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`resources/sample/${name}.json is missing or is not an object.`);
  }
  return value as Record<string, unknown>;
}

function book(files: Record<string, unknown>, name: SampleFileName): LineBook {
  const value = record(files, name);
  for (const [intent, lines] of Object.entries(value)) {
    const good = Array.isArray(lines) && lines.length > 0 && lines.every((line) => typeof line === 'string');
    if (!good) throw new Error(`resources/sample/${name}.json: ${intent} is not a list of lines.`);
  }
  return value as LineBook;
}

function taskList(files: Record<string, unknown>, name: SampleFileName): TaskLines[] {
  const value = files[name];
  if (!Array.isArray(value)) throw new Error(`resources/sample/${name}.json is missing or is not a list.`);
  for (const task of value as TaskLines[]) {
    const place = `resources/sample/${name}.json: ${task.id ?? 'a task without id'}`;
    if (!/^(airline|retail)_\d+$/.test(task.id)) throw new Error(`${place} is not <domain>_<number>.`);
    if ((task.order === undefined) === (task.trip === undefined)) throw new Error(`${place} needs an order or a trip.`);
    if (!(task.ease >= 1 && task.ease <= 5)) throw new Error(`${place}: ease is not 1 to 5.`);
    if (!Array.isArray(task.goals) || task.goals.length === 0) throw new Error(`${place} has no goal.`);
  }
  return value as TaskLines[];
}
