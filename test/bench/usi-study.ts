import { TAU_BENCH_SURVEY } from '../../shared/instrument/tau-bench-survey.ts';
import { mulberry32, type Random } from '../../shared/stats/random.ts';

export interface UsiFile {
  name: string;
  text: string;
}

const AIRLINE = 50;
const RETAIL = 115;
const SIMULATORS = 31;
const RUNS = 3;

const plain =
  'i need to change my flight the bag order number is late and nobody told me what it costs because my daughter travels on may twenty with the blue suitcase from the store near the station so the refund should go back to the card'.split(
    ' ',
  );
/** Wording that the term lists react to, and some that they nearly do. */
const telling = [
  'thank you so much',
  'please',
  "i'm not sure",
  'are you sure that works?',
  'how much is the fee',
  'what do you mean by basic',
  "that's ridiculous",
  'actually can we change it instead',
  'definitely',
  'i think it was W2378156',
  'my id is mia_li_3668',
  'how about the later one',
  "you're wrong about that",
  'ok',
  'i would like to keep it',
];

/**
 * The published design at full size, seeded: 165 tasks with three human conversations each, and 31 simulators with three
 * runs, 15,840 conversations in about 51 MB; one human file, a rollout and a survey file per simulator.
 */
export function usiFiles(seed: number): { humans: UsiFile; simulators: UsiFile[]; surveys: UsiFile[] } {
  const random = mulberry32(seed);
  const ids = [
    ...Array.from({ length: AIRLINE }, (_, i) => `airline_${i}`),
    ...Array.from({ length: RETAIL }, (_, i) => `retail_${i}`),
  ];
  const batches = ['', '_ann2', '_ann3'];
  const people = batches.flatMap((suffix) => ids.map((id) => [id + suffix, entry(random, 0.35, survey(random))]));
  const simulators = Array.from({ length: SIMULATORS }, (_, n) => {
    const manner = 0.2 + n / 60;
    const runs = Array.from({ length: RUNS }, (_, run) =>
      ids.map((id) => [`${id}_${run + 1}`, entry(random, manner, undefined)]),
    );
    return { name: `eval_results_sim-${n + 1}.json`, text: JSON.stringify(Object.fromEntries(runs.flat())) };
  });
  const surveys = Array.from({ length: SIMULATORS }, (_, n) => ({
    name: `survey_comparable_sim-${n + 1}.json`,
    text: JSON.stringify(Object.fromEntries(people.map(([id]) => [id as string, { survey: survey(random) }]))),
  }));
  return {
    humans: { name: 'tau_bench_tasks_unified.json', text: JSON.stringify(Object.fromEntries(people)) },
    simulators,
    surveys,
  };
}

function entry(random: Random, manner: number, answers: object | undefined): object {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const say = (words: number) => {
    const parts: string[] = [];
    while (parts.length < words) parts.push(random() < manner / 3 ? pick(telling) : pick(plain));
    return parts.join(' ');
  };
  const conversation: object[] = [];
  for (let turns = 6 + Math.floor(random() * 6); turns > 0; turns--) {
    conversation.push({ role: 'user', content: say(3 + Math.floor(random() * 22)) });
    conversation.push({ role: 'assistant', content: say(14 + Math.floor(random() * 30)) });
  }
  return { conversation, reward: random() < 0.3 + manner ? 1 : 0, ...(answers && { survey: answers }) };
}

function survey(random: Random): object {
  return Object.fromEntries(
    TAU_BENCH_SURVEY.questions.map(({ id, wording, options }) => {
      const { label } = options[Math.floor(random() * options.length)] as { label: string };
      return [id, { question: wording, answer: label }];
    }),
  );
}
