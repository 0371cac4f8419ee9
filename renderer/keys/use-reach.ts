import { TWO_SIDED } from '../../shared/instrument/built-in.ts';
import { useAnswer } from '../use-answer.ts';
import { useApp } from '../use-services.ts';
import type { Reach } from './actions.ts';

/** What the session that is open has keys for; null where it is a coordinator's, who has all of them. */
export function useReach(): Reach | null {
  const session = useApp((app) => app.session);
  const annotator = session?.role === 'annotator' ? session.annotator : null;
  const queue = useAnswer('work.queue', annotator === null ? null : { annotator }, ['annotations']).data;
  if (session === null || annotator === null) return null;
  return { handedOver: !session.structural, twoSided: queue?.some(({ kind }) => TWO_SIDED.has(kind)) ?? true };
}
