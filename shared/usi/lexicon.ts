import { MOVE_LISTS } from './lexicon-moves.ts';
import { TONE_LISTS } from './lexicon-tone.ts';

/** The term lists of the published scorer. Kept features are versioned by this: change it with the lists. */
export const LEXICON_VERSION = 'tau-usi-1';

export const LEXICON = { ...TONE_LISTS, ...MOVE_LISTS } as const satisfies Record<string, readonly string[]>;

export type ListName = keyof typeof LEXICON;

/** Lists that hit anywhere in a turn. Acknowledgement is no such list: it must be the whole turn. */
export const SCANNED_LISTS = [
  'politeness',
  'emotion',
  'uncertainty',
  'certainty',
  'pushback_question',
  'clarify_question',
  'info_question',
  'accusation',
  'pivot',
  'identity_confusion',
] as const satisfies readonly ListName[];

export type ScannedList = (typeof SCANNED_LISTS)[number];
