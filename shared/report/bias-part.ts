import { type Markup, markup } from './markup.ts';
import { plainWords, signedPercent } from './numbers-text.ts';
import { drawing, label, marker, rule, scaleOf, sourceName, whisker } from './plot-parts.ts';
import type { QuestionBias, ReportData, ReportSource } from './report-data.ts';

const width = 860;
const left = 190;
const right = 830;
const perSource = 13;

/** How simulators answer the survey beside people: simulator minus human, as a share of the scale. */
export function biasPart({ bias }: ReportData): Markup | null {
  const rated = bias.filter(({ questions }) => questions.some(({ bias: value }) => typeof value === 'number'));
  const fields = rated[0]?.questions.map(({ field }) => field) ?? [];
  if (fields.length === 0) return null;
  const ends = rated.flatMap(({ questions }) =>
    questions.flatMap(({ bias: b, interval }) => [...(interval ?? []), typeof b === 'number' ? b : 0]),
  );
  const most = Math.max(0.2, ...ends.map(Math.abs));
  const high = Math.min(1, Math.ceil(most * 5) / 5);
  const ticks = [-high, -high / 2, 0, high / 2, high];
  const scale = scaleOf(-high, high, left, right, ticks);
  const block = perSource * rated.length + 11;
  const height = 24 + block * fields.length;
  const parts = [
    ...ticks.flatMap((tick) => [
      label(scale.at(tick), 12, signedPercent(tick), 'middle', 'minor'),
      rule(scale.at(tick), 20, scale.at(tick), height - 4, tick === 0 ? 'zero' : 'grid'),
    ]),
    ...fields.flatMap((field, f) => [
      label(0, 24 + block * f + block / 2 + 1, plainWords(field)),
      ...rated.flatMap(({ source, questions }, s) =>
        dot(
          source,
          questions.find((question) => question.field === field),
          31 + block * f + perSource * s,
          scale.at,
        ),
      ),
    ]),
  ];
  return markup`<section><h2>Rating bias</h2>
<p class="key">${rated.map(({ source }) => sourceName(source.look, source.label))}</p>
<figure><div class="wide">${drawing(width, height, 'Rating bias per question: simulator minus human.', parts)}</div>
<figcaption>Simulator minus human answer to the same question about the same conversations, as a share of the scale; right of zero the simulator rates higher. Lines are 95\u202F% bootstrap intervals by task.</figcaption></figure></section>`;
}

function dot(
  { look }: ReportSource,
  question: QuestionBias | undefined,
  y: number,
  at: (value: number) => number,
): Markup[] {
  if (typeof question?.bias !== 'number') return [];
  const { bias, interval } = question;
  return [...(interval ? [whisker(look, at(interval[0]), y, at(interval[1]), y)] : []), marker(look, at(bias), y)];
}
