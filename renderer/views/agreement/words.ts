import type { Outcome } from '../../../shared/contract/agreement-view.ts';
import { en } from '../../strings/en/index.ts';
import { formatNumber, type PlainKey, t } from '../../strings/index.ts';

export function reasonText(reason: string): string {
  return Object.hasOwn(en.agreement, reason) ? t(`agreement.${reason}` as PlainKey) : t('agreement.unknown_reason');
}

/** "task_success" as a heading: "Task success". */
export function dimensionName(id: string): string {
  const words = id.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function outcomeText(outcome: Outcome, digits = 2): string {
  return outcome.status === 'ok' ? formatNumber(outcome.estimate, digits) : reasonText(outcome.reason);
}

const bands: Record<string, PlainKey> = {
  reliable: 'agreement.reliable',
  tentative: 'agreement.tentative',
  not_acceptable: 'agreement.notAcceptable',
};

export function bandText([low, high]: readonly [string, string]): string {
  const word = (band: string) => (bands[band] ? t(bands[band]) : band);
  return t('agreement.bands', word(low), word(high));
}
