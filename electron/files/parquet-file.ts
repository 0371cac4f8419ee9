import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { StagedFile } from './staged-folder.ts';

type Cell = string | number | boolean | null | Readonly<Record<string, string | null>>[];
export type ParquetRow = Readonly<Record<string, Cell>>;
/** Columns by name; `messages` is a list of {role, content}. */
export type ParquetColumns = Readonly<Record<string, 'text' | 'integer' | 'number' | 'flag' | 'messages'>>;

/**
 * A row group goes to the file when it has this many rows, or about this many characters. It is built in one go, while
 * nobody else is answered: this much takes some 50 ms.
 */
const groupRows = 1000;
const groupCharacters = 1_500_000;

/** A Parquet file that is written row by row with the memory of one row group. */
export function parquetFile(out: StagedFile, columns: ParquetColumns, madeBy: string) {
  const bytes = new ByteWriter(1 << 20);
  const sink = Object.assign(bytes, {
    flush() {
      out.write(bytes.getBytes().slice());
      bytes.index = 0;
    },
  });
  const names = Object.keys(columns);
  const schema = [
    { name: 'root', num_children: names.length },
    ...names.flatMap((name) => schemaOf(name, columns[name])),
  ];
  const writer = new ParquetWriter({ writer: sink, schema, createdBy: madeBy });
  let rows: ParquetRow[] = [];
  let characters = 0;

  function flush(): void {
    if (rows.length === 0) return;
    const columnData = names.map((name) => ({ name, data: rows.map((row) => row[name] ?? null) }));
    void writer.write({ columnData, rowGroupSize: rows.length });
    rows = [];
    characters = 0;
  }

  return {
    put(row: ParquetRow): void {
      rows.push(row);
      for (const cell of Object.values(row)) characters += charactersOf(cell);
      if (rows.length >= groupRows || characters >= groupCharacters) flush();
    },
    end(): void {
      flush();
      void writer.finish();
      sink.flush();
    },
  };
}

function charactersOf(cell: Cell): number {
  if (typeof cell === 'string') return cell.length;
  if (!Array.isArray(cell)) return 8;
  let sum = 0;
  for (const members of cell) for (const text of Object.values(members)) sum += text?.length ?? 0;
  return sum;
}

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

function schemaOf(name: string, kind: ParquetColumns[string] | undefined): SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  const text = { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;
  if (kind === 'integer') return [{ ...optional, type: 'INT32' } as const];
  if (kind === 'number') return [{ ...optional, type: 'DOUBLE' } as const];
  if (kind === 'flag') return [{ ...optional, type: 'BOOLEAN' } as const];
  if (kind === 'text') return [text];
  return [
    { ...optional, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } } as const,
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' } as const,
    { name: 'element', num_children: 2, repetition_type: 'OPTIONAL' } as const,
    { ...text, name: 'role' },
    { ...text, name: 'content' },
  ];
}
