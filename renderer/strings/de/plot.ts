import type { Messages } from '../en/index.ts';
import { formatNumber } from '../format.ts';

export const plot: Messages['plot'] = {
  table: 'Zahlen zeigen',
  save: 'Diagramm speichern',
  svg: 'Als SVG speichern',
  png: 'Als PNG speichern',
  csv: 'Zahlen als CSV speichern',
  nothing: 'Es ist noch nichts gezeichnet, das gespeichert werden kann.',
  entry: (name: string, n: number) => `${name}, n ${formatNumber(n)}`,
  numbersOf: (title: string) => `Zahlen zum Diagramm „${title}“`,
};
