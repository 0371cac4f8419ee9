import { formatNumber } from '../format.ts';
import { counted } from '../plural.ts';

export const usiAnalysis = {
  intervalsJob: 'Intervals of the index',
  interval: (low: string, high: string) => `95% interval ${low} to ${high}`,
  computing: 'Intervals are being computed…',
  intervalsAside: (replicates: number, tasks: number) =>
    `mean and deviation over human batches; the line is the 95% interval, ${formatNumber(replicates)} draws of ${counted(tasks, 'task', 'tasks')}; the tick is the human ceiling`,
  tooFewTasks: 'no interval: fewer than ten tasks',
  tooManyUndefined: 'no interval: most draws leave the value undefined',
  farDraws: 'interval from the standard error: resampling is biased here',
  noInterval: 'no interval',

  part: 'Part of the study',
  allTasks: 'All tasks',
  domain: (domain: string) => `Domain ${domain}`,
  bin: (from: number, to: number) => `Difficulty: success ${from} to ${to}%`,
  successful: 'Conversations with success',
  failed: 'Conversations without success',
  short: 'Short conversations',
  middle: 'Middling conversations',
  long: 'Long conversations',
  omit: 'Left out',
  behaviour: 'Behaviour',
  lexicon: 'Term lists',
  labels: 'Annotators’ turn labels (D*)',
  outcome: 'Success in ECE',
  reward: 'Reward',
  byAnnotators: 'Annotators’ view (ECE*)',

  publishedRows: 'Published rows',
  publishedAside: (terms: number, difficulty: string, subset: string) =>
    `For reference only, never ranked with the rows above: ${terms} terms; difficulty ${difficulty}; ${subset}.`,
  notStated: 'not stated',
  readIn: 'Read in',

  whatIf: 'What if…',
  whatIfText: 'One thing done otherwise: does the order of the simulators hold?',
  change: 'Change',
  without: (term: string) => `Leave out ${term}`,
  withoutBatch: (batch: number) => `Leave out human batch ${batch}`,
  otherDifficulty: (name: string) => `Other difficulty: ${name}`,
  usiNow: 'USI',
  rankNow: 'Rank',
  usiThen: 'USI then',
  rankThen: 'Rank then',
  moved: (places: number) => (places > 0 ? `(up ${places})` : `(down ${-places})`),
  order: (n: number) =>
    n === 0 ? 'The order of the simulators holds.' : `${counted(n, 'simulator', 'simulators')} would change place.`,

  differences: 'Where the profiles differ',
  differencesText:
    'The corrected profile reads curly apostrophes like straight ones, cuts stop markers, takes runs from the data, leaves silent sides and missing answers out instead of scoring or drawing them, and gives every row the same terms. These are the cells that it moves.',
  noDifference: 'The two profiles give the same table for this study.',
  cellsDiffer: (n: number) => counted(n, 'cell differs', 'cells differ'),
  term: 'Term',

  radar: 'Terms of the index',
  radarCaption: (source: string) =>
    `${source} (filled) and the human ceiling (dashed), 0 at the centre to 100. ECE is turned, 100 (1 − ECE), so that outside is closer to human on every axis.`,
  turnedEce: '100 (1 − ECE)',
  successGap: 'Success beside people',
  successGapCaption: (tasks: number, replicates: number) =>
    `Success rate with a simulator minus that with people, in points, on ${counted(tasks, 'task', 'tasks')}; 95% intervals, ${formatNumber(replicates)} draws by task. Right of zero: the simulator makes tasks easier.`,
  ratingBias: 'Rating bias',
  ratingBiasCaption: (source: string) =>
    `${source} minus participants, share of the scale, about the same human conversations; 95% intervals by task. Right of zero: the simulator rates higher.`,
  rewardAnswers: 'Reward by answer',
  rewardAnswersCaption: (n: number, failed: string, succeeded: string) =>
    `Share of conversations with reward 1 by the answer to “Did the agent complete your task?”; Wilson 95% intervals, ${counted(n, 'answer', 'answers')} by people. Of failures, ${failed} were called successful; of successes, ${succeeded} were not.`,
  spread: 'Spread that means hide',
  spreadCaption:
    'Distance of the simulator’s conversations from people’s (Wasserstein-1 in human standard deviations, mean over features) beside the distance between human batches. At the right the spread ratio: × 1 is as varied as people.',
  capability: 'USI against capability',
  capabilityCaption: (n: number) =>
    n === 0
      ? 'Type a number for each simulator, for example a benchmark score: is the more capable model the more human one?'
      : `USI with 95% interval against your own column, ${counted(n, 'simulator', 'simulators')}. A few points show no trend.`,
  capabilityAxis: 'Capability (your column)',
  notANumber: 'Not a number',

  caution: 'Caution',
  nearCeiling: 'near ceiling',
  rare: (n: number) => `rare: in ${counted(n, 'conversation', 'conversations')}`,
  rawDifference: 'Raw difference',

  lexiconCheck: 'Term lists against people',
  lexiconAside: (turns: number, conversations: number, annotators: number) =>
    `${counted(turns, 'labelled turn', 'labelled turns')} of ${counted(conversations, 'conversation', 'conversations')} by ${counted(annotators, 'annotator', 'annotators')}; more than half decide; 95% intervals by conversation`,
  lexiconLeftOut: (n: number) =>
    `${counted(n, 'older labelling is', 'older labellings are')} left out: it is not known any more which turns ${n === 1 ? 'it is' : 'they are'} about.`,
  precision: 'Precision',
  recall: 'Recall',
  f1: 'F1',
  agreeing: 'Both',
  listAlone: 'List alone',
  peopleAlone: 'People alone',
};
