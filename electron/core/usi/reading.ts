import { Refusal } from '../../../shared/domain/errors.ts';
import type { StudyContext } from '../context.ts';
import { usiInput } from './input.ts';
import type { UsiOptions } from './options.ts';

/** What the compute thread holds of each open study. */
const sent = new WeakMap<StudyContext, Set<string>>();

/**
 * Runs `work` with the key of the study as it stands: the compute thread reads it once per state of the study, and again
 * when it was restarted or has dropped it. Ratings are read only where the options ask for them, so that rating on does
 * not make the others be read anew.
 */
export async function withUsiStudy<Result>(
  context: StudyContext,
  options: UsiOptions,
  work: (key: string) => Promise<Result>,
): Promise<Result> {
  const keys = sent.get(context) ?? new Set();
  sent.set(context, keys);
  const rated = asksAnnotators(options);
  const { conversations, annotations } = context.changes();
  const key = [context.uid, options.profile, conversations, rated ? annotations : 'unrated'].join('/');
  const send = async () => {
    const input = await usiInput(context, options.profile, rated);
    await context.compute.run('hold', { key, input });
    keys.add(key);
  };
  if (!keys.has(key)) await send();
  try {
    return await work(key);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not_held') throw error;
    await send();
    return work(key);
  }
}

function asksAnnotators({ evaluation, outcome, behaviour }: UsiOptions): boolean {
  return ['annotators', 'both', 'pairs'].includes(evaluation) || outcome === 'annotators' || behaviour === 'labels';
}
