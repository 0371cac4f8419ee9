import type { JudgementQuality, JudgementSummary, RuleState } from '../../../shared/contract/judgement-view.ts';
import type { ChoiceResults } from '../../../shared/judgements/choice-results.ts';
import type { ExclusionReason } from '../../../shared/judgements/exclusion.ts';
import type { JudgementResults } from '../../../shared/judgements/report.ts';
import type { SingleResults } from '../../../shared/judgements/single-results.ts';
import type { TaskEstimate } from '../../../shared/judgements/task-interval.ts';
import { rounded, table } from './output.ts';

type Shown = 'everybody' | 'kept';

/** What `judgements --study` says to people: results with and without the excluded, then how everybody worked. */
export function describedJudgements(summary: JudgementSummary, quality: JudgementQuality, shown: Shown): string {
  const { kept, everybody, excluded, unblindedAt, draws } = summary;
  const results = (shown === 'kept' ? kept : everybody) ?? everybody;
  const other = kept === null ? null : shown === 'kept' ? everybody : kept;
  const blocks = [
    unblindedAt === null ? 'Not unblinded: sources stand under aliases.' : `Unblinded on ${unblindedAt}.`,
    `${results.judgements} judgements by ${results.annotators.length} annotators${excluded.length === 0 ? '; the rule leaves out nobody' : shown === 'kept' ? `, without ${excluded.join(', ')}` : `; the rule would leave out ${excluded.join(', ')}`}.`,
    ruleText(summary.rule),
    ...resultBlocks(results, other, shown === 'kept' ? 'of everybody' : 'without excluded'),
    qualityTable(quality),
    `Intervals: bootstrap by task (${draws.replicates} draws, seed ${draws.seed}), or Wilson where each task contributes once. Judges are fixed: intervals are about other tasks.`,
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function resultBlocks(results: JudgementResults, other: JudgementResults | null, otherName: string): string[] {
  const { pair, nextTurn, graded, single, preference } = results;
  return [
    pair ? choiceTable('Pairs: share taken for the human', pair, other?.pair ?? null, otherName) : '',
    nextTurn ? choiceTable('Next turns: share taken for the human', nextTurn, other?.nextTurn ?? null, otherName) : '',
    graded
      ? `Graded pairs\n${table(
          ['source', 'n', 'lean to human (-3..3)', 'interval', 'share taken', 'interval'],
          graded.sources.map(({ source, judgements, lean, share }) => [
            source,
            judgements,
            rounded(lean.estimate),
            intervalText(lean),
            rounded(share.estimate),
            intervalText(share),
          ]),
        )}`
      : '',
    single ? singleTable(single) : '',
    preference
      ? `Preferences: share preferring the simulator\n${table(
          ['question', 'source', 'n', 'no difference', 'share', 'interval', 'p', 'p adjusted'],
          preference.rows.map(({ dimension, source, judgements, ties, share, p, pAdjusted }) => [
            dimension,
            source,
            judgements,
            ties,
            rounded(share.estimate),
            intervalText(share),
            rounded(p, 4),
            rounded(pAdjusted, 4),
          ]),
        )}`
      : '',
  ];
}

function choiceTable(title: string, results: ChoiceResults, other: ChoiceResults | null, otherName: string): string {
  const beside = (source: string) =>
    rounded(other?.sources.find((row) => row.source === source)?.share.estimate ?? null);
  return `${title} (one half = as people)\n${table(
    [
      'source',
      'n',
      'cannot tell',
      'share',
      'interval',
      'ties half',
      'accuracy',
      "d'",
      'bias',
      'p',
      'p adjusted',
      ...(other ? [otherName] : []),
    ],
    results.sources.map((row) => [
      row.source,
      row.judgements,
      row.ties,
      rounded(row.share.estimate),
      intervalText(row.share),
      rounded(row.half.estimate),
      rounded(row.accuracy.estimate),
      rounded(row.detection?.dPrime ?? null, 2),
      rounded(row.detection?.criterion ?? null, 2),
      rounded(row.p, 4),
      rounded(row.pAdjusted, 4),
      ...(other ? [beside(row.source)] : []),
    ]),
  )}`;
}

function singleTable({ people, sources }: SingleResults): string {
  return `Single conversations: share called human\n${table(
    ['source', 'n', 'unsure', 'share', 'interval', 'minus people', 'interval', "d'", 'p', 'shared tasks', 'p adjusted'],
    [
      ...(people
        ? [
            [
              'people',
              people.judgements,
              people.unsure,
              rounded(people.share.estimate),
              intervalText(people.share),
              '',
              '',
              '',
              '',
              '',
              '',
            ],
          ]
        : []),
      ...sources.map((row) => [
        row.source,
        row.judgements,
        row.unsure,
        rounded(row.share.estimate),
        intervalText(row.share),
        rounded(row.difference?.estimate ?? null),
        row.difference ? intervalText(row.difference) : '-',
        rounded(row.detection?.dPrime ?? null, 2),
        rounded(row.p, 4),
        row.shared,
        rounded(row.pAdjusted, 4),
      ]),
    ],
  )}`;
}

function qualityTable({ annotators }: JudgementQuality): string {
  if (annotators.length === 0) return 'Nobody has been assigned anything blind.';
  return `Annotators\n${table(
    [
      'annotator',
      'submitted',
      'skipped',
      'checks',
      'gold',
      'repeats same',
      'says A',
      "d'",
      'median s',
      'pace',
      'left out because',
    ],
    annotators.map((row) => [
      row.annotator,
      `${row.submitted}/${row.assigned}`,
      row.skipped,
      ofDone(row.checks),
      ofDone(row.gold),
      row.retest === null ? '-' : `${row.retest.same}/${row.retest.answers}`,
      row.sideBias === null ? '-' : `${row.sideBias.a}/${row.sideBias.decided}`,
      rounded(row.detection?.dPrime ?? null, 2),
      rounded(row.medianSeconds, 1),
      rounded(row.pace?.share ?? null, 2),
      row.excluded.map(reasonText).join('; ') || '-',
    ]),
  )}`;
}

const ofDone = ({ right, done }: { right: number; done: number }): string => (done === 0 ? '-' : `${right}/${done}`);

function reasonText(reason: ExclusionReason): string {
  if (reason.code === 'failed_checks') return `${reason.failed} of ${reason.done} checks failed`;
  const share = `${Math.round(reason.share * 100)}%`;
  return reason.code === 'fast' ? `${share} of the usual time` : `${share} in one line`;
}

function ruleText({ rule, declaredAt, postHoc, hash }: RuleState): string {
  const parts = [
    rule.failedChecks === null ? '' : `${rule.failedChecks} failed attention checks`,
    rule.paceShare === null ? '' : `median time under ${rule.paceShare * 100}% of the usual`,
    rule.straightLining === null ? '' : `${rule.straightLining * 100}% of answers in one line`,
  ].filter((part) => part !== '');
  const when =
    declaredAt === null ? 'the default, not declared' : `declared ${declaredAt}${postHoc ? ', POST HOC' : ''}`;
  return `Exclusion rule (${when}; ${hash.slice(0, 12)}): ${parts.join(', or ') || 'nobody is left out'}.`;
}

function intervalText({ interval, reason }: TaskEstimate): string {
  return interval === null
    ? (reason ?? '-').replaceAll('_', ' ')
    : `${rounded(interval[0])} to ${rounded(interval[1])}`;
}
