import Papa from 'papaparse';

/** What a spreadsheet may take for the beginning of a formula, also in front of a line break or in full width. */
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

type Row = Readonly<Record<string, string | number | null>>;

/** First line of a table. */
export const csvHead = (columns: readonly string[]): string => lineOf(columns, false);

/**
 * A row of a table. `spreadsheetSafe` puts an apostrophe before cells that a spreadsheet would take for a formula; R and
 * pandas want them as they are. Nulls are empty cells.
 */
export function csvRow(row: Row, columns: readonly string[], spreadsheetSafe: boolean): string {
  const cells = columns.map((column) => row[column] ?? null);
  return lineOf(cells, spreadsheetSafe);
}

function lineOf(cells: readonly (string | number | null)[], spreadsheetSafe: boolean): string {
  return `${Papa.unparse([cells], { newline: '\n', escapeFormulae: spreadsheetSafe && formulaStart })}\n`;
}

/** Cells of one row; null when its quotes are wrong. */
export function csvCells(row: string, delimiter: string): string[] | null {
  const { data, errors } = Papa.parse<string[]>(row, { delimiter, skipEmptyLines: false });
  const broken = errors.some(({ type }) => type === 'Quotes');
  return broken || data.length > 1 ? null : (data[0] ?? []);
}
