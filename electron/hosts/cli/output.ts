export type Cell = string | number | null;

/** Columns as wide as their widest cell; numbers stand at the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const shown = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const width = head.map((title, i) => Math.max(title.length, ...shown.map((row) => row[i]?.length ?? 0)));
  const right = head.map((_title, i) => rows.length > 0 && rows.every((row) => isNumeric(row[i])));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (right[i] ? cell.padStart(width[i] ?? 0) : cell.padEnd(width[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), line(width.map((n) => '-'.repeat(n))), ...shown.map(line)].join('\n');
}

/** `label: value` lines, values aligned. */
export function facts(entries: readonly (readonly [string, Cell])[]): string {
  const width = Math.max(...entries.map(([label]) => label.length));
  return entries.map(([label, value]) => `${label.padEnd(width)}  ${value ?? '-'}`).join('\n');
}

/** JSON for programs with `--json`, the text for people without. */
export function print(json: boolean | undefined, value: unknown, text: () => string): void {
  const shown = json ? JSON.stringify(value, null, 2) : text();
  if (shown !== '') process.stdout.write(`${shown}\n`);
}

/** A remark beside the result: progress, notices, warnings. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** For reading by eye only; JSON has full precision. */
export function rounded(value: number | null, digits = 3): string {
  return value === null ? '-' : value.toFixed(digits).replace(/^-(0\.0*)$/, '$1');
}

function isNumeric(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || cell === null || /^-?\d+(\.\d+)?( ± \d+(\.\d+)?)?$|^-$/.test(cell ?? '');
}
