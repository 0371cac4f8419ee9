/** Entry file of a thread: beside this file in the sources (`.ts`), beside the bundle in the built app (`.js`). */
export function threadUrl(name: 'database-thread' | 'compute-thread' | 'search-text-thread' | 'backup-thread'): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./${name}.${extension}`, import.meta.url);
}
