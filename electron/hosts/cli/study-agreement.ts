import type { DimensionSummary, SummaryCoefficient } from '../../../shared/agreement/dimension-summary.ts';
import { evidenceText } from '../../../shared/agreement/evidence-text.ts';
import type { AgreementReport } from '../../../shared/agreement/summary.ts';
import { adviceSentence, flagSentence, warningSentence } from '../../../shared/agreement/wording.ts';
import type { AdjudicationQueue } from '../../../shared/contract/adjudication-view.ts';
import { rounded, table } from './output.ts';

/** What `agreement --study` and `--pairs` say to people: numbers, what stands out, what to do, what is open. */
export function describedStudy(
  summary: Omit<AgreementReport, 'disagreements'>,
  queue: AdjudicationQueue | null,
): string {
  const { dimensions, annotators, advice, retest, settings } = summary;
  const questions = table(
    ['question', 'alpha', 'exact', 'within 1', 'AC', 'items', 'per item', 'raters', 'missing'],
    dimensions.map(questionRow),
  );
  const people = table(
    ['annotator', 'ratings', 'with others', 'others', 'leniency', 'straight lines', 'median s', 'repeats'],
    annotators.map(({ annotator, style, agreement, leniency, pace, retest: own }) => [
      annotator,
      style.ratings,
      rounded(agreement.withOthers),
      rounded(agreement.amongOthers),
      rounded(leniency.offset?.mean ?? null),
      rounded(style.straightLining?.share ?? null),
      pace === null ? '-' : pace.medianSeconds.toFixed(0),
      own === null ? '-' : `${rounded(own.agreement)} (${own.pairs})`,
    ]),
  );
  const notes = dimensions.flatMap(({ dimension, warnings }) =>
    warnings.map((warning) => `! ${dimension}: ${warningSentence(warning)}`),
  );
  const flags = annotators.flatMap(({ annotator, flags: own }) =>
    own.map((flag) => `! ${annotator} ${flagSentence(flag)}`),
  );
  const repeats = retest.map(
    ({ dimension, pairs, exact, kappa }) =>
      `${dimension}: ${pairs} repeats, ${rounded(exact)} the same, kappa ${kappa.status === 'ok' ? rounded(kappa.estimate) : kappa.reason}`,
  );
  const plan =
    settings.replicates > 0
      ? `Intervals: BCa bootstrap over items, ${settings.replicates} draws, seed ${settings.seed}; raters fixed.`
      : 'No intervals were asked for.';
  return [
    questions,
    plan,
    notes.join('\n'),
    people,
    flags.join('\n'),
    repeats.length ? `Test-retest\n${repeats.join('\n')}` : '',
    advice.length ? `What to do\n${advice.map((each) => `- ${adviceSentence(each)}`).join('\n')}` : '',
    queue ? describedQueue(queue) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function questionRow(each: DimensionSummary): (string | number)[] {
  const { evidence, folded } = each;
  return [
    each.dimension,
    `${shown(each.alpha)}${folded ? ` (folded ${shown(folded)})` : ''}`,
    shown(each.exact),
    each.withinOne === null ? '-' : shown(each.withinOne),
    shown(each.ac),
    `${evidence.pairableItems} of ${evidence.items}`,
    evidenceText(evidence),
    evidence.raters,
    evidence.missing,
  ];
}

function shown(coefficient: SummaryCoefficient): string {
  if (coefficient.status === 'undefined') return coefficient.reason;
  const { ci } = coefficient.interval;
  return `${rounded(coefficient.estimate)}${ci ? ` [${rounded(ci[0])}, ${rounded(ci[1])}]` : ''}`;
}

const shownOpen = 10;

function describedQueue({ entries, open, decided }: AdjudicationQueue): string {
  const head = `Disagreements: ${open} open, ${decided} decided.`;
  if (entries.length === 0) return head;
  const rows = entries
    .slice(0, shownOpen)
    .map(({ item, task, alias, conversation, dimension, ratings }) => [
      conversation ? `${conversation.sourceLabel}/${conversation.instanceId}` : `${alias}/${task ?? '–'}`,
      item,
      dimension,
      ratings.map(({ annotator, code }) => `${annotator} ${code}`).join(', '),
    ]);
  const rest = open > rows.length ? `\n… and ${open - rows.length} more.` : '';
  return `${head} The widest:\n${table(['conversation', 'item', 'question', 'ratings'], rows)}${rest}`;
}
