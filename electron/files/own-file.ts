import { type BigIntStats, statSync } from 'node:fs';

const sidecars = ['', '-wal', '-shm', '.lock'];

/** True for a study's own file and what lies beside it, under whatever name. Nothing is opened. */
export function isStudyFile(file: string, study: string): boolean {
  const found = statsOf(file);
  return found !== null && sidecars.some((ending) => same(found, statsOf(study + ending)));
}

function same(a: BigIntStats, b: BigIntStats | null): boolean {
  return b !== null && a.dev === b.dev && a.ino === b.ino;
}

function statsOf(file: string): BigIntStats | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false }) ?? null;
}
