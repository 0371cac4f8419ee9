import type { Messages } from '../en/index.ts';

export const start: Messages['start'] = {
  claim: 'Menschliche und simulierte Gespräche, Seite an Seite.',
  newStudy: 'Neue Studie',
  openStudy: 'Studie öffnen …',
  recent: 'Zuletzt geöffnet',
  noRecent: 'Hier erscheinen die Studien, die Sie öffnen.',
  missing: 'Die Datei ist nicht mehr da',
  forget: (name) => `${name} aus dieser Liste entfernen`,
  sampleTitle: 'Die Beispielstudie ausprobieren',
  sampleText:
    'Menschen und vier Simulatoren an 60 Aufgaben, bewertet von drei Annotierenden. Ihre eigenen Studien bleiben unberührt.',
  sampleOpen: 'Beispiel öffnen',
  sampleOpening: 'Wird geöffnet …',
  offline: 'Alles bleibt in der Studiendatei auf diesem Computer. Counterpart baut keine Verbindung zum Netz auf.',
  nameLabel: 'Name der Studie',
  nameHint: 'Zum Beispiel die Frage, die sie beantwortet. Er steht im Fenstertitel und in jedem Export.',
  create: 'Studie anlegen',
  chooseFolder: 'Ordner',
  chooseStudy: 'Studiendatei wählen',
  open: 'Öffnen',
  up: 'Einen Ordner nach oben',
  hereRoot: 'Im Ordner der Studien',
  here: (folder) => `In ${folder}`,
  nothingHere: 'Hier ist keine Studie und kein Ordner.',
  nothingHereImport: 'Hier gibt es nichts zu importieren.',
  willWrite: (file) => `Counterpart schreibt ${file}`,
};
