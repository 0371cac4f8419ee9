import { Refusal } from '../../shared/domain/errors.ts';
import type { Handlers } from './handler.ts';

/** Numbers: rows are read here, the maths runs in the compute thread. */
export const numberHandlers = {
  'conversation.features': ({ repositories, compute }, { id, hitsOf }) => {
    const stored = repositories.conversations.byUid(id);
    if (!stored) throw new Refusal('no_conversation', `There is no conversation ${id} in this study.`);
    const { summary, format, raw } = stored;
    return compute.run('marks', { kind: summary.sourceKind, format, raw, profile: 'published', hitsOf });
  },
} satisfies Partial<Handlers>;
