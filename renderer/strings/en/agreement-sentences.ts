import {
  adviceSentence,
  flagSentence,
  intervalSentence,
  undefinedSentence,
  warningSentence,
} from '../../../shared/agreement/wording.ts';

/** What the agreement screen says in whole sentences: the words of the command line. */
export const agreementSentences = {
  advice: adviceSentence,
  flag: flagSentence,
  warning: warningSentence,
  undefined: undefinedSentence,
  noInterval: intervalSentence,
};
