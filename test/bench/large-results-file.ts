import { closeSync, openSync, writeSync } from 'node:fs';
import { mulberry32 } from '../../shared/stats/random.ts';

const vocabularySize = 20_000;
const syllables = [
  'ra',
  'ti',
  'on',
  'be',
  'lo',
  'ck',
  'er',
  'in',
  'sta',
  'mo',
  'ne',
  'pu',
  'li',
  'ga',
  'ver',
  'so',
  'da',
  'fi',
];

/** Made-up words, drawn by rank as in real text (Zipf: the n-th word about 1/n as often as the first). */
function wordSource(random: () => number): () => string {
  const words = Array.from({ length: vocabularySize }, (_, rank) => {
    const length = rank < 100 ? 1 : rank < 2000 ? 2 : 3 + Math.floor(random() * 2);
    return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
  });
  return () => words[Math.floor(vocabularySize ** random()) - 1] as string;
}

/**
 * Writes an `eval-results` file of about this many bytes: a simulator's conversations of some 3.4 kB, as in the published
 * study. Seeded. @returns what is in it
 */
export function largeResultsFile(file: string, wanted: number, seed: number): { records: number; bytes: number } {
  const random = mulberry32(seed);
  const word = wordSource(random);
  const say = (least: number, most: number) => {
    const parts: string[] = [];
    for (let n = least + Math.floor(random() * (most - least)); n > 0; n--) parts.push(word());
    return `${parts.join(' ')}.`;
  };
  const fd = openSync(file, 'w');
  let bytes = writeSync(fd, '{');
  let records = 0;
  while (bytes < wanted) {
    const conversation = Array.from({ length: 12 }, (_, turn) =>
      turn % 2 === 0 ? { role: 'user', content: say(8, 40) } : { role: 'assistant', content: say(30, 90) },
    );
    const domain = random() < 0.7 ? 'retail' : 'airline';
    const id = `${domain}_${Math.floor(records / 3)}_${(records % 3) + 1}`;
    const entry = { instance_id: id, conversation, survey: {}, reward: random() < 0.5 ? 1 : 0, keep: true };
    bytes += writeSync(fd, `${records === 0 ? '' : ',\n'}${JSON.stringify(id)}: ${JSON.stringify(entry)}`);
    records++;
  }
  bytes += writeSync(fd, '}\n');
  closeSync(fd);
  return { records, bytes };
}
