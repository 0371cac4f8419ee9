import type { ConversationSummary } from '../../../shared/domain/conversation.ts';
import { formatNumber, t } from '../../strings/index.ts';

/** "run 2" of a simulator, "batch 1" of people; null when the data have neither. */
export function runInWords({ run, batch }: Pick<ConversationSummary, 'run' | 'batch'>): string | null {
  if (run !== null) return t('common.run', run);
  return batch === null ? null : t('common.batch', batch);
}

export function rewardInWords(reward: number | null): string {
  return reward === null ? t('replay.noReward') : t('replay.reward', formatNumber(reward));
}
