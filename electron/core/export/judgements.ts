import { exportFormat } from '../../../shared/contract/export-formats.ts';
import type { JudgementView } from '../../../shared/contract/outputs.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { csvHead, csvRow } from '../../../shared/formats/csv.ts';
import { CANNOT_TELL } from '../../../shared/instrument/built-in.ts';
import { judgements } from '../judgements/handlers.ts';
import type { ExportWriter } from './format.ts';

const asked = new Set(['verdict', 'grade', 'confidence', 'note']);
const grades = 8;

/** Blind judgements, one a row: as given, and un-swapped. Sources stand under their aliases until the study is unblinded. */
export const judgementsWriter: ExportWriter = {
  ...exportFormat('judgements.csv'),
  async write({ context, options, named, file, each, note }) {
    const { unblindedAt, judgements: all } = await judgements(context);
    if (unblindedAt === null) note('The study is not unblinded: sources stand under their aliases.');
    const reasons = reasonsOf(context.repositories.plans.answers());
    const out = file('judgements.csv');
    out.write(csvHead(columns));
    const given = all.filter(({ state }) => state !== 'pending');
    const rows = await each(given, (judgement) => {
      const { annotator, item, kind, role, task, source, state, answers, seconds, repeatOf, afterSources } = judgement;
      const others = Object.fromEntries(Object.entries(answers).filter(([question]) => !asked.has(question)));
      const row = {
        annotator: named(annotator),
        item,
        kind,
        role,
        task,
        source,
        state,
        human_side: judgement.humanSide,
        was_human: judgement.human === null ? null : Number(judgement.human),
        verdict: answers.verdict ?? answers.grade ?? null,
        judged: judgedOf(judgement),
        grade_for_human: gradeForHuman(judgement),
        confidence: answers.confidence ?? null,
        reasons: (reasons.get(JSON.stringify([item, annotator])) ?? []).join('; '),
        note: answers.note ?? null,
        other_answers: Object.keys(others).length > 0 ? JSON.stringify(others) : null,
        seconds,
        repeat_of: repeatOf,
        after_sources: Number(afterSources),
        unblinded_at: unblindedAt,
      };
      out.write(csvRow(row, columns, options.spreadsheetSafe));
    });
    return { counts: { judgements: rows }, columns: meanings };
  },
};

/** Who was taken for the human, whatever side it stood on. */
function judgedOf({ answers: { verdict }, humanSide, human }: JudgementView): string | null {
  if (verdict === undefined) return null;
  if (verdict === CANNOT_TELL) return 'cannot tell';
  if (humanSide !== null) return verdict === humanSide ? 'human' : 'simulator';
  return human === null ? null : verdict.toLowerCase();
}

/** 1 to 7, 7 = surely the human one; 4 cannot tell. */
function gradeForHuman({ answers: { grade }, humanSide }: JudgementView): number | null {
  if (grade === undefined || humanSide === null) return null;
  return humanSide === 'B' ? Number(grade) : grades - Number(grade);
}

/** Item and annotator -> chosen reasons. */
function reasonsOf(answers: readonly { item: string; annotator: string; field: string; value: string }[]) {
  const found = new Map<string, string[]>();
  for (const { item, annotator, field, value } of answers) {
    const list = field.startsWith('tags:') ? (JSON.parse(value) as Json) : null;
    if (Array.isArray(list)) found.set(JSON.stringify([item, annotator]), list.map(String));
  }
  return found;
}

const meanings = {
  annotator: 'name or pseudonym',
  item: 'random id of the item',
  kind: 'pair, graded, single, next-turn, preference, rating or labels',
  role: 'normal; gold and attention check the annotator; repeat is a second presentation with sides swapped',
  task: 'task key',
  source: 'the simulator: its alias until the study is unblinded, then its label',
  state: 'draft, submitted or skipped: results use submitted items only',
  human_side: 'the side on which the human stood: A is left as shown; empty where both or none are human',
  was_human: 'of a single conversation: 1 = the customer was a human',
  verdict: 'as answered: the side as shown, the option, or the grade',
  judged:
    'un-swapped: human = the human was taken for the human, simulator = the simulator was; of a single, the option',
  grade_for_human: 'un-swapped grade: 7 = surely the human one, 1 = surely the simulator, 4 = cannot tell',
  confidence: '1 a guess to 5 certain',
  reasons: 'chosen reasons',
  note: 'free text',
  other_answers: 'answers to other questions of the instrument (JSON)',
  seconds: 'reading and active time',
  repeat_of: 'the item that this one repeats',
  after_sources: '1 = given in the study (not in a packet) after that person had used it as coordinator',
  unblinded_at: 'when the study was unblinded; empty = not yet',
};
const columns = Object.keys(meanings);
