import { formatNumber } from '../format.ts';
export const plot = {
  table: 'Show the numbers',
  save: 'Save plot',
  svg: 'Save as SVG',
  png: 'Save as PNG',
  csv: 'Save numbers as CSV',
  nothing: 'There is nothing drawn to save yet.',
  entry: (name: string, n: number) => `${name}, n ${formatNumber(n)}`,
  numbersOf: (title: string) => `Numbers of the plot “${title}”`,
};
