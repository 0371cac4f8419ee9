import type { AgreementSummary } from '../../shared/contract/agreement-view.ts';
import type { UsiExplanation } from '../../shared/contract/usi-view.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { ProfileName } from '../../shared/usi/profile.ts';
import { agreementInput } from './agreement-input.ts';
import type { StudyContext } from './context.ts';
import type { Handlers } from './handler.ts';
import { measureRecord } from './measure.ts';
import { hitsOfRecord } from './record-hits.ts';
import type { ExplainedConversation } from './usi-explanation.ts';
import { usiInput } from './usi-input.ts';

/** Conversations of each side that an explanation shows with their hits. */
const explained = 100;

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
  'usi.table': async (context, options) =>
    context.compute.run('usi', { input: await usiInput(context, options.profile), options }),
  'usi.explain': async (context, { options, source, dimension, feature }): Promise<UsiExplanation> => {
    const input = await usiInput(context, options.profile);
    const { features, conversations } = await context.compute.run('explanation', {
      input,
      options,
      source,
      dimension,
      feature,
    });
    const shown = conversations.filter(nthOfItsSide(explained));
    return {
      source,
      features,
      conversations: feature ? await withHits(context, shown, options.profile, feature) : [],
    };
  },
  'usi.calibration': async (context, options) =>
    context.compute.run('calibration', { input: await usiInput(context, options.profile), options }),
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

function nthOfItsSide(limit: number) {
  const seen = new Map<string, number>();
  return ({ side }: ExplainedConversation) => {
    const nth = (seen.get(side) ?? 0) + 1;
    seen.set(side, nth);
    return nth <= limit;
  };
}

async function withHits(
  { repositories, compute }: StudyContext,
  conversations: readonly ExplainedConversation[],
  profile: ProfileName,
  feature: string,
): Promise<UsiExplanation['conversations']> {
  const found = conversations.flatMap((conversation) => {
    const stored = repositories.conversations.byUid(conversation.id);
    return stored ? [{ conversation, stored }] : [];
  });
  const records = found.map(({ stored: { summary, format, raw } }) => ({
    kind: summary.sourceKind,
    format,
    raw,
    profile,
  }));
  const hits = await compute.run('hits', { records, feature });
  return found.map(({ conversation, stored: { summary } }, i) => ({
    ...conversation,
    instanceId: summary.instanceId,
    taskKey: summary.taskKey,
    hits: hits[i] ?? [],
  }));
}
