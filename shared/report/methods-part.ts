import { type Markup, markup } from './markup.ts';
import { plainWords, whole } from './numbers-text.ts';
import { sourceName } from './plot-parts.ts';
import type { ReportData } from './report-data.ts';

/** Where everything comes from and how it was computed. */
export function methodsPart({ usi, sources, agreement, studyHash, tool, instrument }: ReportData): Markup {
  const difficulty = {
    pooled: 'pooled success of this study’s simulators, ten runs or more per task',
    published: 'the published yardstick: 165 tasks over 31 simulators',
    file: 'a table given by the user',
  }[usi.difficulty];
  const rows = sources.map(
    ({ label, look, conversations, terms }) =>
      markup`<tr><th scope="row">${sourceName(look, label)}</th><td>${whole(conversations)}</td><td class="text">${terms ?? 'none stated'}</td></tr>`,
  );
  const facts: readonly (readonly [string, string])[] = [
    ['Scoring profile', usi.profile],
    ['Difficulty', `${difficulty}; ${usi.tasksWithDifficulty} tasks have one`],
    ['Evaluation', usi.evaluation],
    [
      'Missing answers',
      { reference: 'drawn at random, as published', mean: 'expected difference of a draw', omit: 'left out' }[usi.fill],
    ],
    ['Behaviours from', usi.behaviour],
    ['Outcome', usi.outcome],
    ['Human batches', usi.batches.map(({ conversations }) => whole(conversations)).join(', ') || 'none'],
    ['Instrument', instrument],
    [
      'Bootstrap of agreement',
      `${whole(agreement.settings.replicates)} draws over items, seed ${agreement.settings.seed}, level ${agreement.settings.level}`,
    ],
    ['Written by', tool],
    ['Study hash (SHA-256)', studyHash],
  ];
  return markup`<section><h2>Methods and sources</h2>
<p>The User-Sim Index (arXiv 2603.11245) compares simulators with people on the same tasks: Dice similarity of behavioural features in four dimensions, the difference of survey answers (Eval), and the calibration error of success by difficulty (ECE). Agreement is Krippendorff’s alpha with prevalence check. Numbers without a value say why; nothing is filled in silently.</p>
<dl>${facts.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<div class="wide"><table class="narrow"><thead><tr><th scope="col">Source</th><th scope="col" class="n">Conversations</th><th scope="col">Licence or terms</th></tr></thead><tbody>${rows}</tbody></table></div>
${usi.subset ? markup`<p class="aside">Part of the study: ${plainWords(JSON.stringify(usi.subset))}.</p>` : null}</section>`;
}
