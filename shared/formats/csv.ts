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
  const config = { newline: '\n', columns: [...columns], escapeFormulae: spreadsheetSafe };
  return `${Papa.unparse([...rows], config)}\n`;
}
