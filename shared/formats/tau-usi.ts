import type { Format } from './format.ts';
import { splitBatch } from './instance-id.ts';
import { detectKeyed, keyedMessages, keyedPublished, readKeyedEntry } from './keyed-entry.ts';

/** People's conversations of the published human study: `airline_0`, `airline_0_ann2`, `airline_0_ann3`. */
export const tauUsi: Format = {
  id: 'tau-usi',
  title: 'Human study (tau-usi)',
  description:
    "An object of people's conversations with surveys, by instance id; `_ann2` and `_ann3` are further batches.",
  containers: ['entries'],
  customer: 'human',
  fileName: /unified|human|people|participant/i,
  detect: (sample) => detectKeyed(sample, 'human'),
  read(record, { source, domain, survey }) {
    const { batch, id } = splitBatch(record.key ?? '');
    const context = {
      format: tauUsi.id,
      source: { kind: 'human' as const, label: source ?? 'Human' },
      domain,
      survey,
    };
    const reading = readKeyedEntry(record, { id, batch, run: null }, context);
    if (reading.records.length > 0 && /_ann\d+$/.test(id)) {
      const message = `the key names a batch that the published scorer does not know (${record.key}): it counts as batch ${batch}, under the id ${id}.`;
      reading.issues.push({ severity: 'warning', code: 'unknown_batch', path: '', message });
    }
    return reading;
  },
  messages: keyedMessages,
  published: keyedPublished,
};
