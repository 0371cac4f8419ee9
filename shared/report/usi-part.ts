import type { UsiCell, UsiInterval } from '../contract/usi-view.ts';
import { type Markup, markup } from './markup.ts';
import { fixed, plainWords, whole } from './numbers-text.ts';
import { drawing, marker, rule, scaleOf, sourceName, whisker } from './plot-parts.ts';
import type { ReportData } from './report-data.ts';
import { lookOf, type SourceLook } from './source-look.ts';

const columns = [
  ['d1', 'D1 Conversation'],
  ['d2', 'D2 Information'],
  ['d3', 'D3 Clarification'],
  ['d4', 'D4 Reaction'],
  ['eval', 'Eval'],
  ['ece', 'ECE'],
  ['usi', 'USI'],
] as const;
type Column = (typeof columns)[number][0];

const ceilingName = 'Human ceiling';
const human = lookOf('human', 0);
const shown = 64;

/** The table of the index: people first, then the simulators, each cell with its interval and the human ceiling. */
export function usiPart({ usi, intervals, sources }: ReportData): Markup {
  const ceiling = usi.rows.find(({ sourceId }) => sourceId === null);
  const rows = usi.rows.map((row) => {
    const source = sources.find(({ id }) => id === row.sourceId);
    const look = source?.look ?? human;
    const around = intervals?.rows.find(({ name }) => name === row.name)?.cells ?? null;
    const cells = columns.map(([column]) =>
      cell(column, row[column], ceiling?.[column] ?? null, around?.[column] ?? null, look),
    );
    return markup`<tr class="${row.sourceId === null ? 'ceiling' : ''}"><th scope="row">${sourceName(look, row.sourceId === null ? ceilingName : row.name)}</th>${cells}<td>${whole(row.n)}</td><td>${row.terms}</td></tr>`;
  });
  const warnings = usi.rows.flatMap(({ name, sourceId, warnings: given }) =>
    given.map(
      ({ code, values }) =>
        markup`<li><b>${sourceId === null ? ceilingName : name}</b>: ${plainWords(code)}${valuesText(values)}</li>`,
    ),
  );
  return markup`<section><h2>User-Sim Index</h2>
<p class="aside">Mean over pairs of human batches (±\u2009standard deviation). Higher is closer to human, except ECE: lower is better. The thin line is the human ceiling${intervals ? `; bars are 95\u202F% intervals, bootstrap over tasks, ${whole(intervals.replicates)} draws, seed ${intervals.seed}` : ''}.</p>
<div class="wide"><table class="index-table"><thead><tr><th scope="col">Source</th>${columns.map(([, title]) => markup`<th scope="col" class="n">${title}</th>`)}<th scope="col" class="n">n</th><th scope="col" class="n">Terms</th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="aside">USI is the mean of D1 to D4, Eval and 100\u2009(1\u2009−\u2009ECE). Rows with five terms lack Eval and are not comparable with rows of six.</p>
${warnings.length > 0 ? markup`<div class="note"><p><b>Worth knowing before these numbers are quoted.</b></p><ul>${warnings}</ul></div>` : null}</section>`;
}

function cell(
  column: Column,
  value: UsiCell,
  ceiling: UsiCell | null,
  around: UsiInterval | null,
  look: SourceLook,
): Markup {
  if ('undefined' in value) return markup`<td class="undefined">${plainWords(value.undefined)}</td>`;
  const digits = column === 'ece' ? 3 : 1;
  const scale = scaleOf(0, column === 'ece' ? 0.5 : 100, 3, shown - 3, []);
  const ci = around?.interval ?? null;
  const title = ci
    ? `95 % interval ${fixed(ci[0], digits)} to ${fixed(ci[1], digits)}`
    : `${fixed(value.mean, digits)}`;
  const picture = drawing(shown, 11, title, [
    rule(3, 5.5, shown - 3, 5.5),
    ceiling && 'mean' in ceiling
      ? rule(scale.at(ceiling.mean), 0.5, scale.at(ceiling.mean), 10.5, 'ceiling-line')
      : rule(0, 0, 0, 0, 'none'),
    ...(ci ? [whisker(look, scale.at(ci[0]), 5.5, scale.at(ci[1]), 5.5)] : []),
    marker(look, scale.at(value.mean), 5.5, 7),
  ]);
  const interval = ci ? markup`<span class="ci">${fixed(ci[0], digits)} – ${fixed(ci[1], digits)}</span>` : null;
  return markup`<td><span class="${column === 'usi' ? 'value index' : 'value'}">${fixed(value.mean, digits)}</span> <span class="sd">±\u2009${fixed(value.std, digits)}</span><br>${picture}${interval}</td>`;
}

function valuesText(values: Readonly<Record<string, string | number>>): string {
  const listed = Object.entries(values).map(([name, value]) => `${plainWords(name)} ${value}`);
  return listed.length > 0 ? ` (${listed.join(', ')})` : '';
}
