import type { StudyInfo } from '../../shared/contract/outputs.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { StudyContext } from './context.ts';
import type { Handlers } from './handler.ts';
import { studyOverview } from './overview.ts';

export function studyInfo({ study, repositories }: StudyContext): StudyInfo {
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
