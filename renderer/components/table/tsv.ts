/**
 * A table as tab-separated text: what a cell shows, or its `data-value` where the screen shows less than is known
 * (full precision, a sort key). Tabs and line breaks inside a cell become spaces, a printed minus one that programs read.
 */
export function tsvOf(table: HTMLTableElement): string {
  return [...table.rows].map((row) => [...row.cells].map(textOf).join('\t')).join('\n');
}

function textOf(cell: HTMLTableCellElement): string {
  const value = cell.dataset.value ?? cell.querySelector<HTMLElement>('[data-value]')?.dataset.value;
  return (value ?? cell.innerText ?? cell.textContent ?? '').replace(/\s+/g, ' ').replaceAll('−', '-').trim();
}
