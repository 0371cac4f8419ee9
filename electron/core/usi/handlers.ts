import type { UsiExplanation } from '../../../shared/contract/usi-view.ts';
import type { ExplainedConversation } from '../../../shared/usi/analysis/explanation.ts';
import type { ProfileName } from '../../../shared/usi/profile.ts';
import type { StudyContext } from '../context.ts';
import type { Handlers } from '../handler.ts';
import { usiIntervals } from './interval-job.ts';
import { labelledStudy } from './lexicon.ts';
import { commonOptions } from './options.ts';
import { withUsiStudy } from './reading.ts';

/** Conversations of each side that an explanation shows with their hits. */
const explained = 100;

type Explained = Omit<ExplainedConversation, 'entry'>;

/** The User-Sim Index: rows are read here, the maths runs in the compute thread. */
export const usiHandlers = {
  'usi.table': (context, options) =>
    withUsiStudy(context, options, (key) => context.compute.run('usi', { key, options })),
  'usi.intervals': usiIntervals,
  'usi.explain': async (context, { options, source, dimension, feature }): Promise<UsiExplanation> => {
    const { features, conversations } = await withUsiStudy(context, options, (key) =>
      context.compute.run('explanation', { key, options, source, dimension, feature }),
    );
    const shown = conversations.filter(nthOfItsSide(explained));
    return {
      source,
      features,
      conversations: feature ? await withHits(context, shown, options.profile, feature) : [],
    };
  },
  'usi.calibration': (context, options) =>
    withUsiStudy(context, options, (key) => context.compute.run('calibration', { key, options })),
  'usi.source': (context, { options, source }) =>
    withUsiStudy(context, options, (key) => context.compute.run('sourceReport', { key, options, source })),
  'usi.differences': (context, given) => {
    const options = commonOptions(given);
    const under = (profile: ProfileName) => ({ ...options, profile });
    return withUsiStudy(context, under('published'), (published) =>
      withUsiStudy(context, under('corrected'), (corrected) =>
        context.compute.run('differences', { published, corrected, options }),
      ),
    );
  },
  'usi.lexicon': (context, { profile }) => context.compute.run('lexiconCheck', labelledStudy(context, profile)),
  'usi.whatIf': (context, { options, scenario }) =>
    withUsiStudy(context, options, (key) => context.compute.run('whatIf', { key, options, scenario })),
} satisfies Partial<Handlers>;

function nthOfItsSide(limit: number) {
  const seen = new Map<string, number>();
  return ({ side }: Explained) => {
    const nth = (seen.get(side) ?? 0) + 1;
    seen.set(side, nth);
    return nth <= limit;
  };
}

async function withHits(
  { repositories, compute }: StudyContext,
  conversations: readonly Explained[],
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
