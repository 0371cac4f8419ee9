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
