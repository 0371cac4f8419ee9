import { createHash } from 'node:crypto';
import type { Json } from '../../shared/domain/json.ts';
import type { Format } from '../../shared/formats/format.ts';
import { type Cut, FrameFault } from './cut.ts';
import { fileRefusal } from './file-refusal.ts';

/**
 * Watches the lines of a file for truncation: the last line must be readable, and keep the promise that a sealed format
 * makes there. @throws FrameFault, Refusal damaged_file
 */
export function sealCheck(file: string, format: Format | null) {
  const hash = createHash('sha256');
  let before = 0;
  let last: Cut | null = null;

  return {
    see(cut: Cut): void {
      if (format === null) return;
      if (last !== null) {
        before++;
        if (format.seal) hash.update(last.bytes ?? '').update('\n');
      }
      last = cut;
    },
    end(): void {
      if (format === null || last === null) return;
      const { byte, bytes } = last as Cut;
      const value = parsed(bytes);
      const early = (what: string) => new FrameFault('truncated_file', byte, what);
      if (value === undefined) throw early(`ends early, inside its last line, after ${before} whole ones`);
      if (!format.seal) return;
      const seal = format.seal(value);
      if (!seal) throw early(`ends early: its closing line is missing after ${before + 1} lines`);
      if (seal.records !== before || seal.sha256 !== hash.digest('hex')) {
        const what = `was altered or damaged: its ${before} lines are not the ${seal.records} that its closing line promises`;
        throw fileRefusal('damaged_file', file, `byte ${byte}`, what, 'Export or copy it again.');
      }
    },
  };
}

function parsed(bytes: Buffer | null): Json | undefined {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '') as Json;
  } catch {
    return undefined;
  }
}
