import { baseName } from './file-label.ts';
import type { FileSample, Format } from './format.ts';

/** Contents closer than this look the same; then the file's name decides. */
const tie = 0.2;

export interface Detection {
  /** null: none fits (no candidates), or several do. */
  format: Format | null;
  candidates: Format[];
  /** False when the content alone left several: more of it may tell more. */
  sure: boolean;
}

/** Tells a file's format from its content; the name only breaks ties. */
export function detectFormat(sample: FileSample, formats: readonly Format[]): Detection {
  const scores = formats
    .map((format) => ({ format, score: format.detect(sample) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = scores[0]?.score ?? 0;
  const close = scores.filter(({ score }) => best - score < tie);
  const name = baseName(sample.fileName);
  const named = close.filter(({ format }) => format.fileName.test(name));
  const left = named.length === 1 ? named : close.filter(({ score }) => score === best);
  const candidates = left.map(({ format }) => format);
  return { format: candidates.length === 1 ? (candidates[0] ?? null) : null, candidates, sure: close.length <= 1 };
}
