export const exporting = {
  title: 'Export',
  meta: 'files for other tools; the study stays as it is',
  format: 'Format',
  options: 'Options',
  pseudonyms: 'Replace annotators’ names by pseudonyms',
  spreadsheetSafe: 'Keep spreadsheets from reading text as formulas (for R and pandas: off)',
  act: 'Export',
  written: 'Written',
  nothingYet: 'What you export appears here.',
  download: (name: string) => `Download ${name}`,
};
