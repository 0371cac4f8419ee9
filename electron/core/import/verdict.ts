import type { ImportRecord } from '../../../shared/domain/import.ts';

/** What becomes of one record in this study. */
export type Verdict =
  | { kind: 'accepted'; hash: Buffer | null }
  | { kind: 'duplicate' }
  | { kind: 'rejected'; code: string; message: string };

export const accepted: Verdict = { kind: 'accepted', hash: null };
export const duplicate: Verdict = { kind: 'duplicate' };

export function rejected(code: string, message: string): Verdict {
  return { kind: 'rejected', code, message: `${message} The record was left out.` };
}

export type Judge<Type extends ImportRecord['type']> = (draft: Extract<ImportRecord, { type: Type }>) => Verdict;
