import type { MergeWarning } from '../../../shared/contract/outputs/packet.ts';
import type { ImportIssue } from '../../../shared/domain/import.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { localMoments } from '../local-moments.ts';

/** Sentences that the host says, by their codes: in English as it words them. */
export const host = {
  refusal: (_code: string, message: string, _details: Json): string => localMoments(message),
  issue: ({ message }: Pick<ImportIssue, 'code' | 'message' | 'severity'>): string => localMoments(message),
  mergeWarning: (_code: MergeWarning, warning: string, _details: { annotator: string; items: number }): string =>
    warning,
};
