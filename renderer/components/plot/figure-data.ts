import Papa from 'papaparse';

/** The numbers behind a plot, at full precision; null = undefined, with the reason in a column of its own. */
export interface FigureData {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

export function csvOf({ columns, rows }: FigureData): string {
  return `${Papa.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { newline: '\n' })}\n`;
}

export function tsvOfFigure({ columns, rows }: FigureData): string {
  const cell = (value: string | number | null) => (value === null ? '' : String(value).replace(/\s+/g, ' '));
  return [columns, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}
