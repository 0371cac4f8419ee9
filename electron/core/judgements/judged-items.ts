import { randomBytes } from 'node:crypto';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { Json } from '../../../shared/domain/json.ts';
import type { WorkTime } from '../../../shared/domain/work.ts';
import type { Judgement, Shown } from '../../../shared/judgements/judgement.ts';
import type { KeyRow } from '../../db/plans.ts';
import type { StudyContext } from '../context.ts';

/** A judgement as statistics take it, and the record's task, which may be unknown. */
export interface JudgedItem extends Judgement {
  readonly taskKey: string | null;
}

export interface JudgedItems {
  /** null: sources are aliases. */
  readonly unblindedAt: string | null;
  readonly items: JudgedItem[];
}

interface Given {
  answers: Record<string, string>;
  seconds: number | null;
  late: boolean;
}

/** The reading of each open study and the state that it is of. */
const kept = new WeakMap<StudyContext, { state: string; read: Promise<JudgedItems> }>();

/**
 * Every assigned blind item with its answers and its key; sources by alias until the study is unblinded. Read once per state of
 * the study; other commands are served between its parts.
 */
export function judgedItems(context: StudyContext): Promise<JudgedItems> {
  const state = JSON.stringify(context.changes());
  const before = kept.get(context);
  if (before?.state === state) return before.read;
  const read = readItems(context);
  kept.set(context, { state, read });
  read.catch(() => kept.delete(context));
  return read;
}

async function readItems(context: StudyContext): Promise<JudgedItems> {
  const { plans, blindLog, instruments } = context.repositories;
  const unblindedAt = blindLog.unblindedAt();
  const name = sourceNames(context, unblindedAt !== null);
  const given = givenAnswers(context);
  await context.pause();
  const known = new Map(instruments.list().map((instrument) => [instrument.id, instrument]));
  const rows = plans.key().filter(({ withdrawn }) => withdrawn === 0);
  await context.pause();
  const items = rows.map((row): JudgedItem => {
    const { answers, seconds, late } = given.get(keyOf(row)) ?? { answers: {}, seconds: null, late: false };
    return {
      item: row.item,
      kind: row.kind as ItemKind,
      role: row.role as Judgement['role'],
      annotator: row.annotator,
      task: row.task ?? row.item,
      taskKey: row.task,
      ...shown(row, name),
      state: stateOf(row.state, given.has(keyOf(row))),
      answers,
      places: placesOf(answers, known.get(row.instrument)),
      seconds,
      repeatOf: row.repeatOf,
      expected: row.expected === null ? null : (JSON.parse(row.expected) as Record<string, string>),
      afterSources: late,
    };
  });
  return { unblindedAt, items };
}

const keyOf = ({ item, annotator }: { item: string; annotator: string }) => `${item}\n${annotator}`;

function givenAnswers({ repositories }: StudyContext): Map<string, Given> {
  const given = new Map<string, Given>();
  for (const row of repositories.plans.answers()) {
    const entry = given.get(keyOf(row)) ?? { answers: {}, seconds: null, late: false };
    given.set(keyOf(row), entry);
    entry.late ||= row.late === 1;
    if (row.field.startsWith('answer:')) {
      const value = JSON.parse(row.value) as Json;
      if (typeof value === 'string') entry.answers[row.field.slice(7)] = value;
    } else if (row.field.startsWith('time:')) {
      const value = JSON.parse(row.value) as Json;
      const { readingSeconds = 0, activeSeconds = 0 } = value as unknown as Partial<WorkTime>;
      entry.seconds = (entry.seconds ?? 0) + readingSeconds + activeSeconds;
    }
  }
  return given;
}

/** Aliases of sources that have none, as in a study that was read from an archive: as random, for as long as it is open. */
const passing = new WeakMap<StudyContext, Map<number, string>>();

/** Name of a source by kind and label: its label once unblinded, an alias before. */
export function sourceNames(context: StudyContext, unblinded: boolean): (kind: string, label: string) => string {
  const { blindLog, sources } = context.repositories;
  const aliases = blindLog.aliases();
  const extra = passing.get(context) ?? new Map<number, string>();
  passing.set(context, extra);
  const names = new Map(
    sources.list().map(({ id, kind, label }) => {
      const alias = aliases.get(id) ?? extra.get(id) ?? `Source ${randomBytes(2).toString('hex')}`;
      if (!aliases.has(id)) extra.set(id, alias);
      return [`${kind} ${label}` as string, unblinded ? label : alias] as const;
    }),
  );
  return (kind, label) => names.get(`${kind} ${label}`) ?? label;
}

/** What stood on A and on B for this annotator. */
function shown(row: KeyRow, name: (kind: string, label: string) => string): { a: Shown; b: Shown | null } {
  const { firstKind, firstSource, firstUid, secondKind, secondSource, secondUid, left } = row;
  const first = { source: name(firstKind, firstSource), human: firstKind === 'human', conversation: firstUid };
  if (secondKind === null || secondSource === null || secondUid === null) return { a: first, b: null };
  const second = { source: name(secondKind, secondSource), human: secondKind === 'human', conversation: secondUid };
  return left === 0 ? { a: first, b: second } : { a: second, b: first };
}

function placesOf(
  answers: Readonly<Record<string, string>>,
  instrument: Instrument | undefined,
): Record<string, number> {
  const places: Record<string, number> = {};
  for (const { id, options } of instrument?.questions ?? []) {
    const place = options.findIndex(({ label }) => label === answers[id]);
    if (place >= 0) places[id] = place;
  }
  return places;
}

function stateOf(state: string | null, touched: boolean): Judgement['state'] {
  if (state === 'submitted' || state === 'skipped') return state;
  return touched ? 'draft' : 'pending';
}

/** What every view of a judged item says of it, with its key: humanSide is null where both or none are human, human of pairs. */
export function factsOf({ a, b, item, kind, role, annotator, taskKey, answers, seconds, afterSources }: JudgedItem) {
  const mixed = b !== null && a.human !== b.human;
  const humanSide = mixed ? (a.human ? ('A' as const) : ('B' as const)) : null;
  const human = b === null ? a.human : null;
  return {
    item,
    kind,
    role,
    annotator,
    task: taskKey,
    answers: { ...answers },
    humanSide,
    human,
    seconds,
    afterSources,
  };
}
