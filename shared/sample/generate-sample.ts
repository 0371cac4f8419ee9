import { answersOf, surveyOf } from './answers.ts';
import { participant, secondHuman } from './cast.ts';
import { allSimulators, type Dialogue, humanDialogues } from './dialogues.ts';
import { createDraw, type Draw } from './draw.ts';
import { entryOf, fileText } from './files.ts';
import { fill } from './line-book.ts';
import type { Domain, SampleLines } from './lines.ts';
import { type RatedDialogue, rateAll, type SampleRating } from './ratings.ts';
import { domainOf, taskSlots } from './slots.ts';

export interface SampleTask {
  /** `airline_0` ... `airline_24`, `retail_0` ... `retail_34`. */
  id: string;
  domain: Domain;
  title: string;
  instruction: string;
  policy: string;
}

export interface SampleFile {
  name: string;
  format: 'tau-usi' | 'eval-results' | 'survey-comparable';
  text: string;
}

export interface SampleStudy {
  name: string;
  files: SampleFile[];
  tasks: SampleTask[];
  ratings: SampleRating[];
  /** Markdown. */
  guidelines: string;
}

type Simulated = ReturnType<typeof allSimulators>;

const humanFile = 'tau_bench_tasks_unified.json';
const resultsFile = (label: string) => `eval_results_${label}.json`;

/**
 * The bundled sample study: 60 tasks, three human batches, four simulators with three runs each, surveys of all of them
 * and of a second human, and ratings by three annotators of whom one does not read. Made of hand-written lines; no
 * person, order or company in it exists.
 *
 * @param seed any integer; equal seeds give equal studies, byte for byte
 */
export function generateSample(lines: SampleLines, seed = 7): SampleStudy {
  const draw = createDraw(`sample ${seed}`);
  const people = humanDialogues(lines, draw);
  const simulated = allSimulators(lines, draw);
  return {
    name: lines.study.name,
    files: [
      dialogueFile('tau-usi', humanFile, people, draw.fork('participants')),
      ...simulated.flatMap(({ simulator, dialogues }) => [
        dialogueFile(
          'eval-results',
          resultsFile(simulator.label),
          dialogues,
          draw.fork(`own ${simulator.label}`),
          simulator.rater,
        ),
        surveyFile(simulator.label, people, draw.fork(`survey ${simulator.label}`), simulator.rater),
      ]),
      surveyFile(
        'human-eval-100',
        people.filter(({ id, task }) => id === task.id),
        draw.fork('second human'),
        secondHuman,
      ),
    ],
    tasks: lines.tasks.map((task) => ({
      id: task.id,
      domain: domainOf(task),
      title: task.title,
      instruction: fill(task.instruction, taskSlots(task)),
      policy: lines.study.policies[domainOf(task)].join('\n'),
    })),
    ratings: ratingsOf(lines, people, simulated, draw.fork('ratings')),
    guidelines: lines.study.guidelines.join('\n'),
  };
}

function dialogueFile(
  format: 'tau-usi' | 'eval-results',
  name: string,
  dialogues: readonly Dialogue[],
  draw: Draw,
  rater = participant,
): SampleFile {
  const entry = (each: Dialogue) => entryOf(each, 'fern-agent-2', answersOf(each.impression, rater, draw));
  return { name, format, text: fileText(dialogues.map((each) => [each.id, entry(each)])) };
}

/** Answers about the human conversations; a few conversations are missing, as in real files. */
function surveyFile(label: string, people: readonly Dialogue[], draw: Draw, rater: typeof participant): SampleFile {
  const answered = people.filter(() => !draw.chance(0.03));
  const entries = answered.map(
    (each) => [each.id, { survey: surveyOf(answersOf(each.impression, rater, draw)) }] as const,
  );
  return { name: `survey_comparable_${label}.json`, format: 'survey-comparable', text: fileText(entries) };
}

/** Every second task with one person and one simulator each, all people's batches, simulators and runs in turn. */
function ratingsOf(lines: SampleLines, people: Dialogue[], simulated: Simulated, draw: Draw): SampleRating[] {
  const pairs = lines.tasks.map((_, index): RatedDialogue[] => {
    const { simulator, dialogues } = simulated[index % simulated.length] as Simulated[number];
    const at = (from: readonly Dialogue[], turn: number) => from[(turn % 3) * lines.tasks.length + index] as Dialogue;
    return [
      { sourceKind: 'human', source: null, file: humanFile, dialogue: at(people, index) },
      {
        sourceKind: 'simulator',
        source: simulator.label,
        file: resultsFile(simulator.label),
        dialogue: at(dialogues, index + 1),
      },
    ];
  });
  const chosen = draw.shuffle(pairs);
  return rateAll(lines, chosen.slice(0, 28).flat(), chosen.slice(28, 34).flat(), draw);
}
