import type { Input } from '../../../shared/contract/commands.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';

/** A plan as it is typed: numbers are still texts. */
export interface PlanDraft {
  kinds: readonly ItemKind[];
  /** The study's own instrument for a kind; without one the built-in. */
  instruments: Readonly<Partial<Record<ItemKind, string>>>;
  annotators: readonly string[];
  overlap: string;
  repeats: string;
  gold: string;
  attention: string;
  /** Empty = all there is. */
  limit: string;
  /** Empty = drawn. */
  seed: string;
}

export type DraftField = Exclude<keyof PlanDraft, 'kinds' | 'annotators' | 'instruments'>;

/** What a plan begins with: who is human, or where nobody is, what needs no human. */
export const emptyDraft = (people: boolean): PlanDraft => ({
  kinds: [people ? 'pair' : 'rating'],
  instruments: {},
  annotators: [],
  overlap: '1',
  repeats: '10',
  gold: '0',
  attention: '0',
  limit: '',
  seed: '',
});

const ranges: Readonly<Record<DraftField, { least: number; most: number; optional: boolean; whole: boolean }>> = {
  overlap: { least: 1, most: 200, optional: false, whole: true },
  repeats: { least: 0, most: 100, optional: false, whole: false },
  gold: { least: 0, most: 100, optional: false, whole: false },
  attention: { least: 0, most: 100, optional: false, whole: false },
  limit: { least: 1, most: 100_000, optional: true, whole: true },
  seed: { least: 0, most: 0xffff_ffff, optional: true, whole: true },
};

/** What a field may hold where it holds something else; null where it is right. */
export function wrongField(draft: PlanDraft, field: DraftField): { least: number; most: number } | null {
  const { least, optional, whole } = ranges[field];
  const most = field === 'overlap' ? Math.max(1, draft.annotators.length) : ranges[field].most;
  const text = draft[field].trim();
  if (text === '' && optional) return null;
  const value = Number(text);
  const right = text !== '' && Number.isFinite(value) && value >= least && value <= most;
  return right && (!whole || Number.isInteger(value)) ? null : { least, most };
}

/** What keeps a draft from being a plan, the first thing first. */
export function missingOf(draft: PlanDraft): 'kinds' | 'annotators' | 'numbers' {
  if (draft.kinds.length === 0) return 'kinds';
  return draft.annotators.length === 0 ? 'annotators' : 'numbers';
}

/** The plan as the command takes it; null while something is missing or wrong. */
export function planInput(draft: PlanDraft): Input<'plan.preview'> | null {
  const fields = Object.keys(ranges) as DraftField[];
  if (draft.kinds.length === 0 || draft.annotators.length === 0) return null;
  if (fields.some((field) => wrongField(draft, field) !== null)) return null;
  return {
    annotators: [...draft.annotators],
    kinds: [...draft.kinds],
    instruments: Object.fromEntries(
      Object.entries(draft.instruments).filter(([kind]) => draft.kinds.includes(kind as ItemKind)),
    ),
    overlap: Number(draft.overlap),
    repeats: Number(draft.repeats),
    gold: Number(draft.gold),
    attention: Number(draft.attention),
    limit: draft.limit.trim() === '' ? null : Number(draft.limit),
    ...(draft.seed.trim() === '' ? {} : { seed: Number(draft.seed) }),
  };
}
