import { ADJUDICATED, decidedBy } from '../../shared/domain/adjudication.ts';
import type { ChoiceQuestion } from '../../shared/domain/instrument.ts';
import { agreementScore, usiScore } from '../../shared/instrument/scores.ts';
import type { ExportedDecision } from '../db/export-rows.ts';

/** Columns of adjudicated.csv beside those of the ratings. */
export const adjudicatedMeanings = {
  decided_by: 'adjudicated.csv: who decided, name or pseudonym',
  reason: 'adjudicated.csv: why',
  ratings: 'adjudicated.csv: the ratings that were decided upon, as annotator=label',
};

export const adjudicatedColumns = [
  'annotator',
  'item',
  'conversation',
  'source',
  'source_kind',
  'task',
  'run',
  'batch',
  'dimension',
  'label',
  'score',
  'agreement_score',
  ...Object.keys(adjudicatedMeanings),
  'time',
  'revision',
];

/** Decisions in force as a source of their own, in the columns of the ratings, which they never replace. */
export function adjudicatedTable(
  decisions: readonly ExportedDecision[],
  questions: readonly ChoiceQuestion[],
  named: (name: string) => string,
  decider: (name: string) => string,
): Record<string, string | number | null>[] {
  return decisions.map((decision) => {
    const question = questions.find(({ id }) => id === decision.dimension);
    const basis = Object.entries(JSON.parse(decision.basis) as Record<string, string>);
    return {
      annotator: ADJUDICATED,
      item: decision.item,
      conversation: decision.conversation,
      source: decision.source,
      source_kind: decision.kind,
      task: decision.task,
      run: decision.run,
      batch: decision.batch,
      dimension: decision.dimension,
      label: decision.value,
      score: question ? usiScore(question, decision.value) : null,
      agreement_score: question ? agreementScore(question, decision.value) : null,
      decided_by: decider(decidedBy(decision)),
      reason: decision.reason,
      ratings: basis.map(([annotator, label]) => `${named(annotator)}=${label}`).join('; '),
      time: decision.at,
      revision: decision.revision,
    };
  });
}
