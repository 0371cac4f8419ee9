export { Cell, HeadCell, NumberCell, RowHead } from './cells.tsx';
export { Table } from './table.tsx';
export { ValueCell } from './value-cell.tsx';
