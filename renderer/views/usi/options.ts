import type { Input } from '../../../shared/contract/commands.ts';

/** A yardstick of one's own (a map of difficulties) is for the command line. */
export type UsiOptions = Required<Input<'usi.table'>> & { difficulty: 'pooled' | 'published' };

/** What published tables use, and what needs no yardstick: the start of every look at a study. */
export const defaultOptions: UsiOptions = {
  profile: 'published',
  difficulty: 'pooled',
  evaluation: 'participants',
  fill: 'reference',
  behaviour: 'lexicon',
  outcome: 'reward',
  terms: null,
  subset: null,
};
