import type { Messages } from '../en/index.ts';

export const exporting: Messages['export'] = {
  title: 'Export',
  meta: 'Dateien für andere Werkzeuge; die Studie bleibt, wie sie ist',
  format: 'Format',
  options: 'Optionen',
  pseudonyms: 'Namen der Annotierenden durch Pseudonyme ersetzen',
  spreadsheetSafe: 'Tabellenprogramme sollen Text nicht als Formeln lesen (für R und pandas: aus)',
  act: 'Exportieren',
  written: 'Geschrieben',
  nothingYet: 'Was Sie exportieren, erscheint hier.',
  download: (name) => `${name} herunterladen`,
};
