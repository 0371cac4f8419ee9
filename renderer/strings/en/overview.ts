import { formatNumber } from '../format.ts';
import { counted } from '../plural.ts';

const conversations = (n: number) => counted(n, 'conversation', 'conversations');

export const overview = {
  title: 'Overview',
  counts: (all: number, messages: number, tasks: number, ratings: number) =>
    `${conversations(all)} with ${counted(messages, 'message', 'messages')} on ${counted(tasks, 'task', 'tasks')}, ${counted(ratings, 'answer', 'answers')} given by annotators`,
  next: 'What is next',
  step_humans: (done: boolean, _n: number): string =>
    done ? 'Conversations with people are here' : 'Import conversations with people',
  step_simulators: (done: boolean, n: number): string =>
    done
      ? `Conversations of ${counted(n, 'simulator', 'simulators')} are here`
      : 'Import conversations with a simulator',
  step_queues: (done: boolean, n: number): string =>
    done ? `${counted(n, 'item', 'items')} in annotators’ queues` : 'Put conversations in annotators’ queues',
  step_rate: (done: boolean, n: number): string =>
    done ? 'Everything in the queues is rated' : n > 0 ? `Rate: ${formatNumber(n)} left` : 'Rate what is in the queues',
  step_leaks: (_done: boolean, n: number): string =>
    `Decide what could tell a source: ${counted(n, 'open finding', 'open findings')} of the leak scan`,
  step_judge: (done: boolean, n: number): string =>
    done
      ? 'Everything assigned blind is judged'
      : n > 0
        ? `Judge blind: ${formatNumber(n)} left`
        : 'Assign pairs to judge blind',
  step_agreement: (_done: boolean, n: number): string =>
    n > 1 ? `See how far ${formatNumber(n)} annotators agree` : 'Agreement, once two annotators have submitted',
  step_usi: (_done: boolean, n: number): string =>
    n > 0 ? 'Compare simulators with people' : 'User-Sim Index, once people and a simulator are here',
  step_export: (_done: boolean, _n: number): string => 'Export data and results',
  act_humans: 'Import',
  act_simulators: 'Import',
  act_queues: 'Library',
  act_rate: 'Annotate',
  act_leaks: 'Assign',
  act_judge: 'Judge',
  act_assign: 'Assign',
  act_agreement: 'Agreement',
  act_usi: 'USI',
  act_export: 'Export',
  attention: 'What to know',
  nothingWrong: 'Nothing looks wrong.',
  showThem: 'Show them',
  no_human_source: (_n: number): string =>
    'No conversations with people yet: there is nothing to compare simulators with.',
  no_simulator_source: (_n: number): string => 'No simulator yet: there is nothing to compare people with.',
  no_shared_tasks: (_n: number): string =>
    'People and simulators share no task. Side by side and the User-Sim Index need tasks that both worked on.',
  no_annotators: (_n: number): string =>
    'Nobody rates yet. Select conversations in the library and add them to queues.',
  records_rejected: (n: number) =>
    `${counted(n, 'record was', 'records were')} not imported. The imports below say which, and why.`,
  reward_missing: (n: number) =>
    `${conversations(n)} without a reward ${n === 1 ? 'counts' : 'count'} in no success rate.`,
  not_kept: (n: number) => `${conversations(n)} marked as not to be kept; the published scores leave them out.`,
  search_incomplete: (n: number) => `The text of ${conversations(n)} is still being read for search.`,
  progress: 'Annotators',
  allAnnotators: (n: number) => `All ${formatNumber(n)}`,
  annotator: 'Annotator',
  share: 'Share',
  submitted: 'Submitted',
  skipped: 'Skipped',
  draft: 'Draft',
  pending: 'Pending',
  sources: 'Sources',
  conversations: 'Conversations',
  tasks: 'Tasks',
  runs: 'Runs',
  runsTitle: 'How often a task was worked on: runs of a simulator, batches of people',
  surveys: 'Surveys',
  success: 'Success',
  noReward: 'no reward',
  terms: 'Terms',
  termsHint: 'Licence or terms of use; they go into every export of this source.',
  edit: 'Edit',
  editSource: (label: string) => `Edit ${label}`,
  label: 'Label',
  save: 'Save',
  imports: 'Imports',
  when: 'When',
  findings: 'Findings',
  showFindings: (n: number) => `Show ${formatNumber(n)}`,
  findingsOf: (file: string) => `Findings in ${file}`,
  moreFindings: 'More findings',
};
