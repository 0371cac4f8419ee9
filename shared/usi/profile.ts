/**
 * The two ways of scoring. `published` equals the reference scorer of arXiv 2603.11245 (OdysSim `agents/tau_usi`,
 * commit df47a212) to the last digit, oddities included; `corrected` is the same measure without its accidents.
 */
export type ProfileName = 'published' | 'corrected';

/** Everything in which the profiles differ. */
export interface ProfileRules {
  readonly name: ProfileName;
  /** What a JSON null as content reads as: the reference prints Python's `None`, a turn of one word. */
  readonly nullContent: string;
  /** Cut `###STOP###` out of a simulator's longer messages. */
  readonly cutStopMarkers: boolean;
  /** Let U+2019 match the straight apostrophe of the term lists. */
  readonly foldApostrophes: boolean;
  /** Terms ending in `?` or a space hit without a word character behind them. */
  readonly openEnds: boolean;
  /** Runs and tasks from ids and the number of entries, or from the data's own fields. */
  readonly runsFrom: 'ids' | 'fields';
  /** For success (ECE, difficulty) the reference drops simulator entries only at exactly `false`. */
  readonly keepForOutcome: 'not-false' | 'truthy';
  /** A side without features scores 100 in the reference. */
  readonly silentScores: 'hundred' | 'undefined';
  /** In the human row the k-th error goes with the k-th Dice, whatever pairs they come from, or with its own. */
  readonly humanPairs: 'by-position' | 'own';
  /** Whether rows with and without an evaluation may stand in one table. */
  readonly terms: 'as-available' | 'same';
}

export const PROFILES: Record<ProfileName, ProfileRules> = {
  published: {
    name: 'published',
    nullContent: 'None',
    cutStopMarkers: false,
    foldApostrophes: false,
    openEnds: false,
    runsFrom: 'ids',
    keepForOutcome: 'not-false',
    silentScores: 'hundred',
    humanPairs: 'by-position',
    terms: 'as-available',
  },
  corrected: {
    name: 'corrected',
    nullContent: '',
    cutStopMarkers: true,
    foldApostrophes: true,
    openEnds: true,
    runsFrom: 'fields',
    keepForOutcome: 'truthy',
    silentScores: 'undefined',
    humanPairs: 'own',
    terms: 'same',
  },
};
