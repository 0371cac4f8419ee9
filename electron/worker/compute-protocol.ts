import type { Reply } from '../../shared/contract/reply.ts';
import type { ComputationName } from '../core/compute.ts';

/** `end`: nothing more is asked; the thread ends. */
export type ComputeMessage = ComputeRequest | 'end';

export interface ComputeRequest {
  id: number;
  name: ComputationName;
  input: unknown;
}

export interface ComputeResponse {
  id: number;
  reply: Reply;
}
