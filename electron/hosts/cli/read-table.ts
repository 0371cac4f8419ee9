import Papa from 'papaparse';
import type { TableRow } from '../../../shared/agreement/table-layout.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { isObject, readJson, readText } from './read-json.ts';

export interface RatingsFile {
  rows: TableRow[];
  /** How a reader counts each of them: behind a header line the first is the second. */
  rowNumbers: number[];
}

/**
 * Rows of anybody's ratings: CSV with a header line (comma, semicolon or tab), or JSON, a list of objects or of lists, or an
 * object that holds one. @throws Refusal `no_file`, `not_json`, `bad_csv`, `wrong_shape`
 */
export function readRatings(file: string): RatingsFile {
  return /\.json$/i.test(file) ? jsonRows(file) : csvRows(file);
}

function csvRows(file: string): RatingsFile {
  const { data, errors } = Papa.parse<string[]>(readText(file));
  const refused = (row: number | null, what: string) =>
    new Refusal('bad_csv', `${file}${row === null ? '' : `, row ${row}`}: ${what}. Nothing was computed.`);
  // A file of one column has no delimiter to detect.
  const fault = errors.find(({ type }) => type !== 'Delimiter');
  if (fault) throw refused(fault.row === undefined ? null : fault.row + 1, fault.message);
  const [first = [], ...rest] = data;
  const header = first.map((name) => name.trim());
  checkHeader(header, (what) => refused(1, what));
  const rows: TableRow[] = [];
  const rowNumbers: number[] = [];
  rest.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '') && cells.length < header.length) return;
    if (cells.length !== header.length) {
      throw refused(i + 2, `${cells.length} cells where the header line has ${header.length}`);
    }
    rows.push(Object.fromEntries(header.map((name, c) => [name, cells[c]])));
    rowNumbers.push(i + 2);
  });
  return { rows, rowNumbers };
}

const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Number(text));

function checkHeader(header: readonly string[], refused: (what: string) => Refusal): void {
  const twice = header.find((name, i) => header.indexOf(name) < i);
  const ratings = header.every(isNumber);
  // Names such as 0, 1, 2 are what programs give to columns that have none.
  const counted = header.every((name, i) => Number(name) === Number(header[0]) + i);
  if (header.length > 0 && ratings && !counted) {
    throw refused('there are only numbers; the first line must name the columns, for example item,Ada,Ben');
  }
  if (twice !== undefined) throw refused(`two columns are called "${twice}"; give each its own name`);
}

function jsonRows(file: string): RatingsFile {
  const payload = readJson(file);
  const lists = isObject(payload) ? Object.values(payload).filter(Array.isArray) : [payload];
  const [rows] = lists;
  if (lists.length === 1 && Array.isArray(rows)) {
    const rowNumbers = rows.map((_, i) => i + 1);
    if (rows.every(isObject)) return { rows, rowNumbers };
    if (rows.every(Array.isArray)) return { rows: rows.map(ofList), rowNumbers };
  }
  throw new Refusal(
    'wrong_shape',
    `${file} is no list of objects or lists, one per row, and holds no single such list.`,
  );
}

/** A bare matrix, a list per item: raters are called by their place, from 1. */
const ofList = (cells: readonly unknown[]): TableRow =>
  Object.fromEntries(cells.map((cell, j) => [`rater ${j + 1}`, cell]));
