/** Last part of a path or file name, without `.gz`. */
export function baseName(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return /.\.gz$/i.test(name) ? name.slice(0, -'.gz'.length) : name;
}

/** Label that a file's name gives: `eval_results_gpt-5.json` -> `gpt-5`; without the prefix just the extension goes. */
export function fileLabel(file: string, prefix: string): string {
  const name = baseName(file);
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return stem.startsWith(prefix) ? stem.slice(prefix.length) : stem;
}
