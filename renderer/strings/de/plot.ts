import type { Messages } from '../en/index.ts';

export const plot: Messages['plot'] = {
  table: 'Zahlen zeigen',
  save: 'Diagramm speichern',
  svg: 'Als SVG speichern',
  png: 'Als PNG speichern',
  csv: 'Zahlen als CSV speichern',
  numbersOf: (title: string) => `Zahlen zum Diagramm „${title}“`,
};
