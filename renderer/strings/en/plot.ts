export const plot = {
  table: 'Show the numbers',
  save: 'Save plot',
  svg: 'Save as SVG',
  png: 'Save as PNG',
  csv: 'Save numbers as CSV',
  numbersOf: (title: string) => `Numbers of the plot “${title}”`,
};
