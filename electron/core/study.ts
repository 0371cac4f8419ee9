import type { StudyInfo } from '../../shared/contract/outputs.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { StudyContext } from './context.ts';
import type { Handlers } from './handler.ts';
import { studyOverview } from './overview.ts';

/** Annotators are told what they may know: the study's name and whether it can be written. */
export function studyInfo({ study, repositories, session }: StudyContext): StudyInfo {
  if (session.role === 'annotator') return blindInfo(repositories.meta.get('name') ?? '', study);
  const { meta, revisions, instruments } = repositories;
  return {
    name: meta.get('name') ?? '',
    file: study.file,
    readOnly: study.readOnly,
    notice: study.notice,
    ...meta.counts(),
    sources: meta.sourceCounts(),
    ratings: revisions.ratings(instruments.choiceFields()),
  };
}

function blindInfo(name: string, { readOnly, notice }: StudyContext['study']): StudyInfo {
  const nothing = { conversations: 0, messages: 0, tasks: 0, ratings: 0, annotators: 0, surveys: 0, unindexed: 0 };
  return { name, file: '', readOnly, notice, sources: {}, ...nothing };
}

/** The study itself, its sources, and the jobs under way in it. */
export const studyHandlers = {
  'study.info': (context) => studyInfo(context),
  'study.overview': (context) => studyOverview(context),
  'sources.list': ({ repositories }) => repositories.sources.list(),
  'source.update': (context, { id, label, terms }) =>
    context.transaction(() => {
      const { sources } = context.repositories;
      const before = sources.byId(id);
      if (!before) throw new Refusal('no_source', `There is no source ${id} in this study.`);
      const next = { id, label: label ?? before.label, terms: terms === undefined ? before.terms : terms };
      const other = sources.byLabel(before.kind, next.label);
      if (other && other.id !== id) {
        throw new Refusal('label_taken', `Another ${before.kind} source is called "${next.label}" already.`);
      }
      sources.update(next);
      return sources.list();
    }),
  'job.cancel': ({ jobs }, { job }) => ({ cancelled: jobs.cancel(job) }),
} satisfies Partial<Handlers>;
