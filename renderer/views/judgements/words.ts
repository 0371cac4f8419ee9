import type { JudgementSummary } from '../../../shared/contract/judgement-view.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import { PEOPLE } from '../../../shared/judgements/strengths.ts';
import type { TaskEstimate } from '../../../shared/judgements/task-interval.ts';
import { lookOf, type SourceLook, type SourceLooks } from '../../components/source/look.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';

/** The judgements behind a number. */
export interface Asked {
  kind?: ItemKind;
  source?: string;
  annotator?: string;
  role?: 'normal' | 'gold' | 'attention' | 'repeat';
  confidence?: number;
  kept?: boolean;
  afterSources?: boolean;
  /** Of preferences: the question to show. */
  dimension?: string;
}

export type Open = (asked: Asked) => void;

/** A source by the name that results have: a person's label as it is, what Counterpart called it in the language on screen. */
export function sourceText(source: string): string {
  if (source === PEOPLE) return t('judgements.people');
  const [, number] = /^Source ([0-9a-f]{4})$/.exec(source) ?? [];
  return number === undefined ? source : t('judgements.alias', number);
}

/** Of a source whose name is an alias, and of judges all together. */
export const alias: SourceLook = { colour: 'blind', shape: 'square', fill: 'solid' };

/** Looks by the names that results have: aliases look alike, so that no colour tells. */
export function lookFor(
  { sourceIds }: Pick<JudgementSummary, 'sourceIds'>,
  looks: SourceLooks,
): (source: string) => SourceLook {
  return (source) => {
    if (source === PEOPLE) return lookOf('human', 0);
    const id = Object.hasOwn(sourceIds, source) ? sourceIds[source] : undefined;
    return (id === undefined ? undefined : looks.get(id)) ?? alias;
  };
}

export const reasonText = ({ reason }: TaskEstimate): string =>
  reason === null ? '' : t(`judgements.reason_${reason}`);

export const percentOf = (value: number | null): string => (value === null ? '–' : formatPercent(value));

/** A difference of shares in percentage points, with its sign. */
export function pointsOf(difference: number): string {
  const points = Math.round(difference * 100);
  return `${points > 0 ? '+' : ''}${formatNumber(points)}`;
}

export const numberOf = (value: number | null | undefined, digits = 2): string =>
  value === null || value === undefined ? '–' : formatNumber(value, digits);

/** "<0.001" where more digits would say no more. */
export const pText = (p: number | null): string =>
  p === null ? '–' : p < 0.001 ? `<${formatNumber(0.001)}` : formatNumber(p, 3);

/** "42% to 61%", or why there is none. */
export function rangeText(estimate: TaskEstimate, format: (value: number) => string = (x) => formatPercent(x)): string {
  const { interval } = estimate;
  return interval === null ? reasonText(estimate) : t('common.interval', format(interval[0]), format(interval[1]));
}
