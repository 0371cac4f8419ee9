import { Refusal } from '../../shared/domain/errors.ts';
import type { Handlers } from './handler.ts';
import { measureRecord } from './measure.ts';
import { hitsOfRecord } from './record-hits.ts';

/** Numbers: rows are read here, the maths runs in the compute thread. */
export const numberHandlers = {
  'conversation.features': ({ repositories }, { id }) => {
    const stored = repositories.conversations.byUid(id);
    if (!stored) throw new Refusal('no_conversation', `There is no conversation ${id} in this study.`);
    const { summary, format, raw } = stored;
    const record = { id: stored.rowId, kind: summary.sourceKind, format, raw };
    return {
      values: measureRecord(record, 'published').features,
      hits: hitsOfRecord({ ...record, profile: 'published' }),
    };
  },
} satisfies Partial<Handlers>;
