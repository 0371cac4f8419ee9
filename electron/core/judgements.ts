import type { JudgementView } from '../../shared/contract/outputs.ts';
import type { ItemKind } from '../../shared/domain/annotation.ts';
import type { Json } from '../../shared/domain/json.ts';
import type { WorkTime } from '../../shared/domain/work.ts';
import type { KeyRow } from '../db/plans.ts';
import type { StudyContext } from './context.ts';

/** Every assigned blind item with its answers and its key; sources by alias until the study is unblinded. */
export function judgements(context: StudyContext): { unblindedAt: string | null; judgements: JudgementView[] } {
  const { plans, blindLog, sources } = context.repositories;
  const unblindedAt = blindLog.unblindedAt();
  const aliases = blindLog.aliases();
  const names = new Map(
    sources
      .list()
      .map(({ id, kind, label }) => [`${kind} ${label}`, unblindedAt === null ? (aliases.get(id) ?? null) : label]),
  );
  const given = new Map<string, { answers: Record<string, string>; seconds: number | null; late: boolean }>();
  for (const { item, annotator, field, value, late } of plans.answers()) {
    const key = JSON.stringify([item, annotator]);
    const entry = given.get(key) ?? { answers: {}, seconds: null, late: false };
    given.set(key, entry);
    entry.late ||= late === 1;
    const parsed = JSON.parse(value) as Json;
    if (field.startsWith('answer:') && typeof parsed === 'string') entry.answers[field.slice(7)] = parsed;
    if (field.startsWith('time:')) {
      const { readingSeconds = 0, activeSeconds = 0 } = parsed as unknown as Partial<WorkTime>;
      entry.seconds = (entry.seconds ?? 0) + readingSeconds + activeSeconds;
    }
  }
  const rows = plans.key().filter(({ withdrawn }) => withdrawn === 0);
  return {
    unblindedAt,
    judgements: rows.map((row) => {
      const entry = given.get(JSON.stringify([row.item, row.annotator]));
      return {
        item: row.item,
        kind: row.kind as ItemKind,
        role: row.role as JudgementView['role'],
        annotator: row.annotator,
        task: row.task,
        ...keyOf(row, names),
        state: stateOf(row.state, entry !== undefined),
        answers: entry?.answers ?? {},
        seconds: entry?.seconds ?? null,
        repeatOf: row.repeatOf,
        afterSources: entry?.late ?? false,
      };
    }),
  };
}

function keyOf(
  row: KeyRow,
  names: ReadonlyMap<string, string | null>,
): Pick<JudgementView, 'source' | 'humanSide' | 'human'> {
  const { firstKind, firstSource, secondKind, secondSource, left } = row;
  if (secondKind === null || secondSource === null) {
    return { source: names.get(`${firstKind} ${firstSource}`) ?? null, humanSide: null, human: firstKind === 'human' };
  }
  if (firstKind === secondKind)
    return { source: names.get(`${firstKind} ${firstSource}`) ?? null, humanSide: null, human: null };
  const humanIsFirst = firstKind === 'human';
  const source = humanIsFirst ? secondSource : firstSource;
  return {
    source: names.get(`simulator ${source}`) ?? null,
    humanSide: humanIsFirst === (left === 0) ? 'A' : 'B',
    human: null,
  };
}

function stateOf(state: string | null, touched: boolean): JudgementView['state'] {
  if (state === 'submitted' || state === 'skipped') return state;
  return touched ? 'draft' : 'pending';
}
