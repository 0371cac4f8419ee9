import Papa from 'papaparse';
import type { TableRow } from '../../../shared/agreement/table-layout.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { isObject, readJson, readText } from './read-json.ts';

export interface RatingsFile {
  rows: TableRow[];
  /** How a reader counts the first of them: behind a header line it is the second. */
  firstRow: number;
}

/**
 * Rows of anybody's ratings: CSV with a header line (comma, semicolon or tab), or JSON, a list of objects or an object
 * that holds one. @throws Refusal `no_file`, `not_json`, `bad_csv`, `wrong_shape`
 */
export function readRatings(file: string): RatingsFile {
  return /\.json$/i.test(file) ? { rows: jsonRows(file), firstRow: 1 } : { rows: csvRows(file), firstRow: 2 };
}

function csvRows(file: string): TableRow[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readText(file), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  // A file of one column has no delimiter to detect.
  const fault = errors.find(({ type }) => type !== 'Delimiter');
  if (!fault) return data;
  const row = fault.row === undefined ? '' : `, row ${fault.row + 2}`;
  throw new Refusal('bad_csv', `${file}${row}: ${fault.message}. Nothing was computed.`);
}

function jsonRows(file: string): TableRow[] {
  const payload = readJson(file);
  const lists = isObject(payload) ? Object.values(payload).filter(Array.isArray) : [payload];
  const [rows] = lists;
  if (lists.length === 1 && Array.isArray(rows) && rows.every(isObject)) return rows;
  throw new Refusal('wrong_shape', `${file} is no list of objects, one per row, and holds no single such list.`);
}
