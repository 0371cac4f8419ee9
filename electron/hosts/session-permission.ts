import type { CommandName } from '../../shared/contract/commands.ts';
import type { SessionView } from '../../shared/contract/outputs.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { openStudy } from './open-study.ts';

/** Host commands that lead to studies with all their sources, where a coordinator's session would begin. */
const leadsToSources: ReadonlySet<CommandName> = new Set<CommandName>([
  'study.sample',
  'backup.list',
  'backup.restore',
]);

/** While an annotator's session is open. What the worker answers, it permits by itself. @throws Refusal annotators_session */
export async function permitInSession(study: ReturnType<typeof openStudy>, name: CommandName): Promise<void> {
  if (!leadsToSources.has(name) || study.file() === null) return;
  const { role, annotator } = (await study.call('session.get', {})) as SessionView;
  if (role !== 'annotator') return;
  const whose = annotator === null ? 'an annotator works' : `${annotator} works`;
  throw new Refusal(
    'annotators_session',
    `Backups and the sample study show sources, and ${whose} blind here. Nothing was changed. Close what is open first; in a study, a coordinator can take over instead.`,
    { annotator },
  );
}
