import type { DimensionSummary, SummaryCoefficient } from '../agreement/dimension-summary.ts';
import { type Markup, markup } from './markup.ts';
import { fixed, percent, plainWords, whole } from './numbers-text.ts';
import { drawing, label, rule, scaleOf } from './plot-parts.ts';
import type { ReportData } from './report-data.ts';

const plotWidth = 150;
const low = -0.2;

/** Agreement per question with interval and evidence, and each annotator beside the others. */
export function agreementPart({ agreement, pseudonyms }: ReportData): Markup {
  const { dimensions, settings, questions } = agreement;
  if (dimensions.every(({ evidence }) => evidence.items === 0)) {
    return markup`<section><h2>Agreement</h2><p class="aside">There is no submitted rating yet.</p></section>`;
  }
  const wording = (id: string) => questions.find(({ dimension }) => dimension === id)?.wording ?? id;
  const answers = (id: string) => questions.find(({ dimension }) => dimension === id)?.answers ?? [];
  const rows = dimensions.map((summary) =>
    questionRow(summary, wording(summary.dimension), answers(summary.dimension)),
  );
  return markup`<section><h2>Agreement of the annotators</h2>
<p class="aside">Krippendorff’s alpha on submitted ratings, first presentations. Intervals: BCa bootstrap over items, ${whole(settings.replicates)} draws, seed ${settings.seed}; the raters are fixed. The grey band, 0.667 to 0.8, is Krippendorff’s range for tentative conclusions: guidance, not a verdict.</p>
<div class="wide"><table class="roomy"><thead><tr><th scope="col">Question</th><th scope="col" class="n">Alpha</th><th scope="col"><span class="hidden">Interval</span>${axis()}</th><th scope="col" class="n">Exact</th><th scope="col" class="n">Within 1</th><th scope="col" class="n">AC2</th><th scope="col" class="n">Items</th><th scope="col" class="n">Raters</th><th scope="col">Answers</th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="aside">Exact: pairs of annotators who gave the same answer. AC2: Gwet’s coefficient with quadratic weights; where it is far above alpha, the scale is used in a skewed way. Items: rated twice or more, of all rated. Answers: from lowest to highest, height is the share.</p>
${annotators(agreement.annotators, pseudonyms)}</section>`;
}

function questionRow(
  summary: DimensionSummary,
  wording: string,
  answers: readonly { code: number; label: string }[],
): Markup {
  const { alpha, exact, withinOne, ac, evidence } = summary;
  return markup`<tr><th scope="row" class="question">${wording}</th><td>${coefficient(alpha)}</td><td class="picture">${intervalPlot(alpha)}</td><td>${share(exact)}</td><td>${withinOne ? share(withinOne) : '–'}</td><td>${ac.status === 'ok' ? fixed(ac.estimate, 2) : '–'}</td><td>${whole(evidence.pairableItems)} of ${whole(evidence.items)}</td><td>${evidence.raters}</td><td class="picture">${distribution(summary, answers)}</td></tr>`;
}

function coefficient(value: SummaryCoefficient): Markup {
  if (value.status === 'undefined') return markup`<span class="undefined">${plainWords(value.reason)}</span>`;
  const { ci, reason } = value.interval;
  const around = ci ? `${fixed(ci[0], 2)} – ${fixed(ci[1], 2)}` : plainWords(reason ?? 'no interval');
  return markup`<span class="value index">${fixed(value.estimate, 2)}</span><br><span class="ci">${around}</span>`;
}

const share = (value: SummaryCoefficient) => (value.status === 'ok' ? percent(value.estimate) : '–');
const scale = scaleOf(low, 1, 4, plotWidth - 4, [0, 0.5, 1]);
const band = () =>
  markup`<rect class="band" x="${scale.at(0.667)}" y="0" width="${scale.at(0.8) - scale.at(0.667)}" height="20"/>`;

function axis(): Markup {
  const parts = scale.ticks.map((tick) => label(scale.at(tick), 12, String(tick), 'middle', 'minor'));
  return drawing(plotWidth, 16, 'Scale from below chance to 1', parts);
}

function intervalPlot(value: SummaryCoefficient): Markup {
  if (value.status === 'undefined') return markup`<span class="undefined">not defined</span>`;
  const { ci } = value.interval;
  const text = ci
    ? `Alpha ${fixed(value.estimate, 2)}, interval ${fixed(ci[0], 2)} to ${fixed(ci[1], 2)}`
    : `Alpha ${fixed(value.estimate, 2)}`;
  const x = scale.at(value.estimate);
  return drawing(plotWidth, 20, text, [
    band(),
    rule(scale.at(0), 0, scale.at(0), 20),
    rule(scale.at(1), 0, scale.at(1), 20),
    ...(ci ? [rule(scale.at(ci[0]), 10, scale.at(ci[1]), 10, 'ink whisker')] : []),
    markup`<circle class="ink-dot" cx="${x}" cy="10" r="4"/>`,
  ]);
}

function distribution({ evidence }: DimensionSummary, answers: readonly { code: number; label: string }[]): Markup {
  const shares = evidence.distribution;
  const word = (code: number) => answers.find((answer) => answer.code === code)?.label ?? String(code);
  const text = shares.map(({ code, share: of }) => `${word(code)}: ${percent(of)}`).join(', ');
  const bars = shares.map(({ share: of }, i) => {
    const height = Math.max(1, 24 * of);
    return markup`<rect class="bar" x="${i * 15}" y="${26 - height}" width="12" height="${height}"/>`;
  });
  return drawing(15 * shares.length, 26, text, bars);
}

function annotators(all: ReportData['agreement']['annotators'], pseudonyms: boolean): Markup {
  const rows = all.map(({ annotator, agreement, leniency, style }) => {
    const { withOthers, amongOthers } = agreement;
    return markup`<tr><th scope="row">${annotator}</th><td>${whole(style.ratings)}</td><td>${number(withOthers)}</td><td>${number(amongOthers)}</td><td>${leniency.offset ? fixed(leniency.offset.mean, 2) : '–'}</td></tr>`;
  });
  return markup`<h3>Annotators</h3><div class="wide"><table class="narrow"><thead><tr><th scope="col">Annotator</th><th scope="col" class="n">Ratings</th><th scope="col" class="n">With others</th><th scope="col" class="n">Others among themselves</th><th scope="col" class="n">Leniency</th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="aside">${pseudonyms ? 'Names are pseudonyms. ' : ''}With others: agreement of the annotator with the rest, on the scale of alpha. Leniency: own rating minus the others’ on shared items, as a share of the scale.</p>`;
}

const number = (value: number | null) => (value === null ? '–' : fixed(value, 2));
