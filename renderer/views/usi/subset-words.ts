import type { UsiSubset } from '../../../shared/contract/usi-view.ts';
import { t } from '../../strings/index.ts';

/** `Airline`, `Difficulty 20–40%`, `Successful`, `Short conversations`. */
export function subsetLabel(subset: UsiSubset | null): string {
  if (subset === null) return t('usiAnalysis.allTasks');
  if (subset.by === 'domain') return t('usiAnalysis.domain', subset.domain);
  if (subset.by === 'difficulty') return t('usiAnalysis.bin', subset.bin * 20, subset.bin * 20 + 20);
  if (subset.by === 'outcome') return t(subset.success ? 'usiAnalysis.successful' : 'usiAnalysis.failed');
  return t(`usiAnalysis.${subset.band}`);
}
