import Papa from 'papaparse';

/**
 * Rows as CSV with a head. `spreadsheetSafe` puts an apostrophe before cells that a spreadsheet would take for a formula;
 * R and pandas want them as they are. Nulls are empty cells.
 */
export function csvText(
  rows: readonly Readonly<Record<string, string | number | null>>[],
  columns: readonly string[],
  spreadsheetSafe: boolean,
): string {
  const data = rows.map((row) => columns.map((column) => row[column] ?? null));
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n', escapeFormulae: spreadsheetSafe }).replace(/\n$/, '')}\n`;
}

/** Cells of one row; null when its quotes are wrong. */
export function csvCells(row: string, delimiter: string): string[] | null {
  const { data, errors } = Papa.parse<string[]>(row, { delimiter, skipEmptyLines: false });
  const broken = errors.some(({ type }) => type === 'Quotes');
  return broken || data.length > 1 ? null : (data[0] ?? []);
}
