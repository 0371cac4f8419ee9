import { formatNumber } from '../format.ts';
import { counted } from '../plural.ts';

function rest(duplicates: number, rejected: number): string {
  const parts = [
    duplicates > 0 ? `${formatNumber(duplicates)} ${duplicates === 1 ? 'is' : 'are'} already here` : null,
    rejected > 0 ? `${formatNumber(rejected)} cannot be read` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` ${parts.join(', ')}.`;
}

export const importing = {
  title: 'Import conversations',
  what: 'Transcripts of people and of simulators, and surveys: τ-bench runs, τ-USI and eval-results files, survey-comparable files, Counterpart archives. The format is found from the content. You see what would come in before anything is written.',
  choose: 'Choose files…',
  orDrop: 'or drop them here',
  fromHost: 'Or files in the folder of this host',
  preview: (n: number) => (n === 0 ? 'Preview' : `Preview ${counted(n, 'file', 'files')}`),
  uploading: (left: number) => `Handing over ${counted(left, 'file', 'files')}…`,
  starting: 'Starting…',
  reading: 'Reading files',
  importing: 'Importing',
  goesOn: 'You can close this and go on working; the import continues.',
  wouldImport: (accepted: number, duplicates: number, rejected: number) =>
    accepted === 0
      ? `Nothing new to import.${rest(duplicates, rejected)}`
      : `${counted(accepted, 'record', 'records')} would come in.${rest(duplicates, rejected)}`,
  imported: (accepted: number, duplicates: number, rejected: number) =>
    `${counted(accepted, 'record', 'records')} imported.${rest(duplicates, rejected)}`,
  doneShort: (accepted: number) => `Import done: ${counted(accepted, 'new record', 'new records')}`,
  otherFiles: 'Other files',
  act: (n: number) => (n === 0 ? 'Import' : `Import ${formatNumber(n)}`),
  more: 'Import more',
  look: 'Show in library',
  options: 'Options: format, source, domain',
  format: 'Format',
  detect: 'Found from the content',
  source: 'Source',
  sourceLabel: 'Label of the source',
  fromFile: 'as the files say',
  domain: 'Domain',
  strict: 'Refuse everything if any record cannot be read',
  again: 'Preview again',
  filesCaption: 'Files',
  file: 'File',
  new: 'New',
  known: 'Already here',
  repaired: 'Repaired',
  repairedHint: 'Taken, with something set right; each is listed below',
  rejected: 'Rejected',
  unknown: 'not recognised',
  surveys: (n: number) => counted(n, 'survey', 'surveys'),
  runs: (n: number) => counted(n, 'run', 'runs'),
  successes: (n: number) => `${formatNumber(n)} with reward`,
  issues: 'Records with a finding',
  issueCount: (n: number) => counted(n, 'finding', 'findings'),
  moreIssues: (n: string) => `${n} more; all of them are kept in the study’s import log.`,
  severity_rejected: 'rejected',
  severity_repaired: 'repaired',
  severity_warning: 'note',
  copyReport: 'Copy list',
  reportCopied: 'Findings copied as tab-separated text',
};
