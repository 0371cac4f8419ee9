import type { ImportReport } from '../domain/import.ts';
import { csvHead, csvRow } from './csv.ts';

const columns = ['file', 'place', 'id', 'fate', 'reason'];

/**
 * What became of every record as a table, then what was found about files as a whole. Cells that a spreadsheet would take
 * for formulas are guarded.
 */
export function recordsCsv({ records, issues }: Pick<ImportReport, 'records' | 'issues'>): string {
  const places = new Set(records.map(({ file, place }) => `${file} ${place}`));
  const others = issues.filter(({ file, place }) => !places.has(`${file} ${recordPlace(place)}`));
  const rows = [
    ...records.map(({ file, place, id, fate, reason }) => ({ file, place, id, fate, reason })),
    ...others.map(({ file, place, severity, message }) => ({ file, place, id: null, fate: severity, reason: message })),
  ];
  return csvHead(columns) + rows.map((row) => csvRow(row, columns, true)).join('');
}

/** `line 3: messages` -> `line 3`: where the record stands, without the path inside of it. */
function recordPlace(place: string): string {
  const colon = place.lastIndexOf(': ');
  return colon < 0 ? place : place.slice(0, colon);
}
