import type { Messages } from '../en/index.ts';

export const tour: Messages['tour'] = {
  title: 'Hier ausprobieren',
  finished: 'Sie haben alles gesehen',
  count: (done, all) => `${done} von ${all}`,
  dismiss: 'Weglegen',
  done: 'erledigt',
  search: 'Ein Wort in allen Gesprächen finden',
  searchHow: 'In der Bibliothek / drücken und „refund“ tippen. Treffer stehen im Zusammenhang.',
  replay: 'Mensch und Simulator nebeneinander sehen',
  replayHow:
    'Leertaste spielt ab, Links und Rechts gehen Schritt für Schritt. Gestrichelt steht, wo eine Seite nichts Passendes hat.',
  rate: 'Eine Frage zu einem Gespräch beantworten',
  rateHow: 'Namen wählen, Gespräche in die Liste legen, 1 bis 5 drücken. „Gespeichert“ heißt: auf der Platte.',
  agreement: 'Sehen, warum Annotierende abweichen',
  agreementHow: 'Eine Frage wählen, dann „Alle Koeffizienten“, oder ein Paar von Annotierenden drücken.',
  usi: 'Eine Zahl öffnen bis zum Wort dahinter',
  usiHow: 'Eine Zelle des Index drücken: Merkmale, Gespräche, Beitrag und Ausdruck.',
  judge: 'Blind urteilen: Wer ist der Mensch?',
  judgeHow: 'Paare an einen Namen verteilen, dann zu „Beurteilen“. A und B unterscheidet nur, was gesagt wurde.',
  export: 'Die Ergebnisse mitnehmen',
  exportHow: '„Bericht“ schreibt eine Seite mit Grafiken und Methoden, die sich überall öffnen lässt.',
};
