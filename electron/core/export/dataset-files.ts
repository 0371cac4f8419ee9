import { type ParquetColumns, type ParquetRow, parquetFile } from '../../files/parquet-file.ts';
import type { ExportTarget } from './format.ts';

/** A split of a data set: rows go to JSON lines or to Parquet. */
export interface SplitFile {
  file: string;
  rows: number;
  put(row: ParquetRow): void;
  end(): void;
}

export function splitFile(target: ExportTarget, name: string, columns: ParquetColumns): SplitFile {
  const { options, context } = target;
  const file = `data/${name}.${options.splits}`;
  const out = target.file(file);
  if (options.splits === 'parquet') {
    const parquet = parquetFile(out, columns, `Counterpart ${context.version}`);
    return counted(file, parquet.put, parquet.end);
  }
  const names = Object.keys(columns);
  const put = (row: ParquetRow) =>
    out.write(`${JSON.stringify(Object.fromEntries(names.map((column) => [column, row[column] ?? null])))}\n`);
  return counted(file, put, () => undefined);
}

function counted(file: string, put: (row: ParquetRow) => void, end: () => void): SplitFile {
  const split: SplitFile = {
    file,
    rows: 0,
    put(row) {
      put(row);
      split.rows++;
    },
    end,
  };
  return split;
}
