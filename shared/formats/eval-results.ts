import { fileLabel } from './file-label.ts';
import type { Format } from './format.ts';
import { readInstanceId } from './instance-id.ts';
import { detectKeyed, keyedMessages, keyedPublished, readKeyedEntry } from './keyed-entry.ts';

/** Conversations of one simulator: `airline_0_1` (task and run) or `airline_0`; the file is `eval_results_<label>.json`. */
export const evalResults: Format = {
  id: 'eval-results',
  title: 'Simulator results (eval-results)',
  description: 'An object of one simulator’s conversations by instance id, with or without a run number at its end.',
  containers: ['entries'],
  customer: 'simulator',
  fileName: /^eval_results|results|simulat/i,
  detect: (sample) => detectKeyed(sample, 'simulator'),
  read(record, { fileName, source, domain, survey }) {
    const id = record.key ?? '';
    const label = source ?? (fileLabel(fileName, 'eval_results_') || fileLabel(fileName, ''));
    return readKeyedEntry(
      record,
      { id, batch: null, run: readInstanceId(id).run },
      { format: evalResults.id, source: { kind: 'simulator', label }, domain, survey },
    );
  },
  messages: keyedMessages,
  published: keyedPublished,
};
