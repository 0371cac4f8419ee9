import type { Messages } from '../en/index.ts';
import { counted } from '../plural.ts';

const formats: Readonly<Record<string, readonly [title: string, description: string]>> = {
  'counterpart-jsonl': [
    'Counterpart-Archiv',
    'Die ganze Studie mit Rohdaten und jeder Änderung. Ergibt beim Import eine gleiche Studie.',
  ],
  'ratings-long.csv': [
    'Bewertungen, eine Antwort je Zeile',
    'CSV für R, pandas und SPSS, mit Codebuch der Fragen, Antworten und Werte.',
  ],
  'ratings-wide.csv': [
    'Bewertungen, ein Item und eine Person je Zeile',
    'CSV mit einer Spalte je Frage und einer für ihren Wert, mit Codebuch.',
  ],
  'judgements.csv': [
    'Blinde Urteile',
    'CSV der Urteile wie gezeigt und zurückgetauscht, mit Sicherheit, Gründen und Zeit.',
  ],
  'tau-usi': [
    'Ordner der veröffentlichten Studie',
    'Datei der Menschen, Dateien der Simulatoren und Fragebögen, wie der veröffentlichte Scorer sie liest, wortgetreu.',
  ],
  'eval-results': [
    'Dateien der Simulatoren',
    'Eine Datei je Simulator, eval_results_<Name>.json, wie der veröffentlichte Scorer sie liest.',
  ],
  'survey-comparable': [
    'Vergleichbare Fragebögen',
    'Eine Datei je Bewerter, survey_comparable_<Name>.json, wie der veröffentlichte Scorer sie liest.',
  ],
  'preference-pairs.jsonl': [
    'Präferenzpaare',
    'Zwei Gespräche einer Aufgabe, das besser bewertete gewählt, mit Abstand und Übereinstimmung: zum Trainieren.',
  ],
  'hf-dataset': [
    'Datensatz-Ordner',
    'Gespräche und Bewertungen als Parquet oder JSON-Zeilen mit Datensatzkarte, für den Hugging Face Hub.',
  ],
  'report.html': [
    'Bericht',
    'Eine HTML-Datei mit Tabellen, Abbildungen, Methoden und n (englisch). Braucht weder Netz noch Skript und lässt sich gut drucken.',
  ],
};

export const exporting: Messages['export'] = {
  title: 'Export',
  meta: 'Dateien für andere Werkzeuge; die Studie bleibt, wie sie ist',
  format: 'Format',
  formatTitle: (id) => formats[id]?.[0] ?? '',
  formatDescription: (id) => formats[id]?.[1] ?? '',
  options: 'Optionen',
  noOptions: 'Dieses Format hat keine Optionen.',
  which: 'Gespräche',
  answers: 'Antworten',
  current: 'Aktueller Stand',
  history: 'Jede Änderung',
  splits: 'Dateien',
  parquet: 'Parquet',
  jsonl: 'JSON-Zeilen',
  pseudonyms: 'Namen der Annotierenden durch Pseudonyme ersetzen, in jedem Export dieser Studie dieselben',
  spreadsheetSafe: 'Tabellenprogramme sollen Text nicht als Formeln lesen (für R und pandas: aus)',
  act: 'Exportieren',
  preview: 'Was geschrieben wird',
  previewing: 'Vorschau wird berechnet',
  showPreview: 'Zeigen, was geschrieben wird',
  files: 'Dateien',
  beginningOf: (name) => `So beginnt ${name}`,
  binary: 'Keine Textdatei.',
  moreNotes: (n) => `Und ${counted(n, 'weiterer Hinweis', 'weitere Hinweise')}: Alle stehen im Codebuch.`,
  count_conversations: 'Gespräche',
  count_ownSurveys: 'Fragebögen in Gesprächsdaten',
  count_surveys: 'Fragebögen in eigenen Dateien',
  count_items: 'Items',
  count_revisions: 'Änderungen',
  count_adjudications: 'Entscheidungen',
  count_adjudicated: 'Entscheidungen',
  count_ratings: 'Bewertungen',
  count_rows: 'Zeilen',
  count_judgements: 'Urteile',
  count_pairs: 'Paare',
  written: 'Geschrieben',
  nothingYet: 'Was Sie exportieren, erscheint hier.',
  download: (name) => `${name} herunterladen`,
};
