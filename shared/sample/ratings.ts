import { TAU_BENCH_SURVEY } from '../instrument/tau-bench-survey.ts';
import { type Answers, answersOf, carelessAnswers } from './answers.ts';
import { annotators, type CastAnnotator } from './cast.ts';
import type { Dialogue } from './dialogues.ts';
import type { Draw } from './draw.ts';
import type { SampleLines } from './lines.ts';

export interface SampleRating {
  annotator: string;
  sourceKind: 'human' | 'simulator';
  /** Label of the simulator, as its file's name has it: run ids alone are the same in every file. Null for people. */
  source: string | null;
  /** Name of the file that the conversation stands in. */
  file: string;
  instanceId: string;
  /** Question id -> option text. */
  answers: Answers;
  freeText: Record<string, string>;
  /** False: a draft, some questions still open. */
  submitted: boolean;
  minutes: number;
}

export interface RatedDialogue extends Pick<SampleRating, 'sourceKind' | 'source' | 'file'> {
  dialogue: Dialogue;
}

function freeText(
  lines: SampleLines,
  { impression }: Dialogue,
  annotator: CastAnnotator,
  draw: Draw,
): Record<string, string> {
  if (!draw.chance(annotator.remarks)) return {};
  if (annotator.reads < 1) return { specific_examples: draw.pick(['ok', 'fine', 'good']) };
  const pick = (stem: string) => draw.pick(lines.remarks[`${stem}.${impression.theme}`] ?? ['']);
  const examples = { specific_examples: pick('examples') };
  return draw.chance(0.5) ? { ...examples, improvement_suggestions: pick('improve') } : examples;
}

/** Two read carefully; the third mostly does not. Everybody rates `shared`, only the careful two `pair`. */
export function rateAll(
  lines: SampleLines,
  shared: readonly RatedDialogue[],
  pair: readonly RatedDialogue[],
  draw: Draw,
): SampleRating[] {
  return annotators.flatMap((annotator) => {
    const own = draw.fork(annotator.name);
    const { rater, minutes, reads } = annotator;
    const items = reads < 1 ? shared : [...shared, ...pair];
    return items.map(({ dialogue, ...origin }, index): SampleRating => {
      const read = reads === 1 || own.chance(reads);
      const answers = read ? answersOf(dialogue.impression, rater, own) : carelessAnswers(own);
      const text = freeText(lines, dialogue, annotator, own);
      const [least, most] = minutes;
      const spent = Math.round((least + own.next() * (most - least)) * 10) / 10;
      const rating = { annotator: annotator.name, ...origin, instanceId: dialogue.id, minutes: spent };
      // The last two of a careful annotator are still being worked on.
      if (reads < 1 || index < items.length - 2) return { ...rating, answers, freeText: text, submitted: true };
      const begun = TAU_BENCH_SURVEY.questions.slice(0, 3).map(({ id }) => [id, answers[id] ?? '']);
      return { ...rating, answers: Object.fromEntries(begun), freeText: {}, submitted: false };
    });
  });
}
