import type { AgreementSummary } from '../../shared/contract/agreement-view.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import { agreementInput } from './agreement-input.ts';
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
  'agreement.summary': async (context, { dimension, interval }): Promise<AgreementSummary> => {
    const computed = await context.compute.run('agreement', {
      ...(await agreementInput(context)),
      dimension,
      interval,
    });
    const disagreements = computed.disagreements.flatMap(({ item, dimension, spread, ratings }) => {
      const conversation = context.repositories.conversations.byRow(Number(item));
      return conversation ? [{ conversation, dimension, spread, ratings: [...ratings] }] : [];
    });
    return { ...computed, disagreements };
  },
} satisfies Partial<Handlers>;
