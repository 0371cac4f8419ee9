export type Thread =
  | 'database-thread'
  | 'compute-thread'
  | 'search-text-thread'
  | 'checkpoint-thread'
  | 'backup-thread'
  | 'reader-thread';

/**
 * Heaps of threads through which large imports pass (MB). Left to itself V8 lets a heap grow to four times of what it holds, and young
 * objects to 48 MB; below 2 GB it collects at twice. What the largest record needs still fits.
 */
export const thriftyHeap = { maxOldGenerationSizeMb: 2000, maxYoungGenerationSizeMb: 24 };

/**
 * Entry file of a thread: beside the bundle in the built app, in `out/main` from the sources. A thread is never started from
 * its `.ts` file: Node strips types with WebAssembly that every thread compiles for itself, and in the V8 of Node 24 threads
 * that do so at the same time can end the whole process (SIGTRAP below `WasmImportWrapperCache::Free`, or SIGSEGV).
 */
export function threadUrl(name: Thread): URL {
  const folder = import.meta.url.endsWith('.ts') ? '../../out/main/' : './';
  return new URL(`${folder}${name}.js`, import.meta.url);
}
