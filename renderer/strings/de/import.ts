import type { Messages } from '../en/index.ts';
import { formatNumber } from '../format.ts';
import { counted } from '../plural.ts';

function rest(duplicates: number, rejected: number): string {
  const parts = [
    duplicates > 0 ? `${formatNumber(duplicates)} ${duplicates === 1 ? 'ist' : 'sind'} schon da` : null,
    rejected > 0 ? `${formatNumber(rejected)} ${rejected === 1 ? 'ist' : 'sind'} nicht lesbar` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` ${parts.join(', ')}.`;
}

export const importing: Messages['import'] = {
  title: 'Gespräche importieren',
  what: 'Transkripte von Menschen und Simulatoren, dazu Fragebögen: τ-bench-Läufe, τ-USI- und eval-results-Dateien, survey-comparable-Dateien, Counterpart-Archive. Das Format ergibt sich aus dem Inhalt. Sie sehen, was hereinkäme, bevor etwas geschrieben wird.',
  choose: 'Dateien wählen …',
  orDrop: 'oder hier ablegen',
  fromHost: 'Oder Dateien im Ordner dieses Hosts',
  preview: (n) => (n === 0 ? 'Vorschau' : `Vorschau von ${counted(n, 'Datei', 'Dateien')}`),
  uploading: (left) => `${counted(left, 'Datei wird', 'Dateien werden')} übergeben …`,
  starting: 'Beginnt …',
  reading: 'Dateien werden gelesen',
  importing: 'Import',
  goesOn: 'Sie können dies schließen und weiterarbeiten; der Import geht weiter.',
  wouldImport: (accepted, duplicates, rejected) =>
    accepted === 0
      ? `Nichts Neues zu importieren.${rest(duplicates, rejected)}`
      : `${counted(accepted, 'Datensatz käme', 'Datensätze kämen')} herein.${rest(duplicates, rejected)}`,
  imported: (accepted, duplicates, rejected) =>
    `${counted(accepted, 'Datensatz', 'Datensätze')} importiert.${rest(duplicates, rejected)}`,
  doneShort: (accepted) => `Import fertig: ${counted(accepted, 'neuer Datensatz', 'neue Datensätze')}`,
  otherFiles: 'Andere Dateien',
  act: (n) => (n === 0 ? 'Importieren' : `${formatNumber(n)} importieren`),
  more: 'Mehr importieren',
  look: 'In der Bibliothek zeigen',
  options: 'Optionen: Format, Quelle, Bereich',
  format: 'Format',
  detect: 'Aus dem Inhalt',
  source: 'Quelle',
  sourceLabel: 'Name der Quelle',
  fromFile: 'wie in den Dateien',
  domain: 'Bereich',
  strict: 'Alles ablehnen, wenn ein Datensatz nicht lesbar ist',
  again: 'Neue Vorschau',
  filesCaption: 'Dateien',
  file: 'Datei',
  new: 'Neu',
  known: 'Schon da',
  repaired: 'Repariert',
  repairedHint: 'Übernommen, etwas wurde berichtigt; jeder steht unten',
  rejected: 'Abgelehnt',
  unknown: 'nicht erkannt',
  surveys: (n) => counted(n, 'Fragebogen', 'Fragebögen'),
  runs: (n) => counted(n, 'Lauf', 'Läufe'),
  successes: (n) => `${formatNumber(n)} mit Belohnung`,
  issues: 'Datensätze mit Befund',
  issueCount: (n) => counted(n, 'Befund', 'Befunde'),
  moreIssues: (n) => `${n} weitere; alle stehen im Importprotokoll der Studie.`,
  severity_rejected: 'abgelehnt',
  severity_repaired: 'repariert',
  severity_warning: 'Hinweis',
  copyReport: 'Liste kopieren',
  reportCopied: 'Befunde als tabulatorgetrennter Text kopiert',
};
