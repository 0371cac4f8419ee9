import type { Messages } from '../en/index.ts';
import { formatNumber } from '../format.ts';
import { counted } from '../plural.ts';

export const usiAnalysis: Messages['usiAnalysis'] = {
  intervalsJob: 'Intervalle des Index',
  interval: (low, high) => `95-%-Intervall ${low} bis ${high}`,
  computing: 'Intervalle werden berechnet …',
  intervalsAside: (replicates, tasks) =>
    `Mittel und Abweichung über menschliche Durchgänge; die Linie ist das 95-%-Intervall, ${formatNumber(replicates)} Ziehungen von ${counted(tasks, 'Aufgabe', 'Aufgaben')}; der Strich ist die menschliche Obergrenze`,
  tooFewTasks: 'kein Intervall: weniger als zehn Aufgaben',
  tooManyUndefined: 'kein Intervall: die meisten Ziehungen lassen den Wert unbestimmt',
  farDraws: 'Intervall aus dem Standardfehler: Ziehungen sind hier verzerrt',
  noInterval: 'kein Intervall',

  part: 'Teil der Studie',
  allTasks: 'Alle Aufgaben',
  domain: (domain) => `Bereich ${domain}`,
  bin: (from, to) => `Schwierigkeit: Erfolg ${from} bis ${to} %`,
  successful: 'Gespräche mit Erfolg',
  failed: 'Gespräche ohne Erfolg',
  short: 'Kurze Gespräche',
  middle: 'Mittlere Gespräche',
  long: 'Lange Gespräche',
  omit: 'Weggelassen',
  behaviour: 'Verhalten',
  lexicon: 'Wortlisten',
  labels: 'Markierungen der Annotierenden (D*)',
  outcome: 'Erfolg im ECE',
  reward: 'Reward',
  byAnnotators: 'Sicht der Annotierenden (ECE*)',

  publishedRows: 'Veröffentlichte Zeilen',
  publishedAside: (terms, difficulty, subset) =>
    `Nur zum Vergleich, nie mit den Zeilen oben in einer Rangfolge: ${terms} Glieder; Schwierigkeit ${difficulty}; ${subset}.`,
  notStated: 'nicht angegeben',
  readIn: 'Gelesen in',

  whatIf: 'Was wäre, wenn …',
  whatIfText: 'Eine Sache anders gemacht: hält die Reihenfolge der Simulatoren?',
  change: 'Änderung',
  without: (term) => `Ohne ${term}`,
  withoutBatch: (batch) => `Ohne menschlichen Durchgang ${batch}`,
  otherDifficulty: (name) => `Andere Schwierigkeit: ${name}`,
  usiNow: 'USI',
  rankNow: 'Rang',
  usiThen: 'USI dann',
  rankThen: 'Rang dann',
  moved: (places) => (places > 0 ? `(${places} höher)` : `(${-places} tiefer)`),
  order: (n) =>
    n === 0
      ? 'Die Reihenfolge der Simulatoren hält.'
      : `${counted(n, 'Simulator wechselte', 'Simulatoren wechselten')} den Platz.`,

  differences: 'Worin sich die Profile unterscheiden',
  differencesText:
    'Das berichtigte Profil liest gebogene Apostrophe wie gerade, schneidet Stoppzeichen ab, nimmt Läufe aus den Daten, lässt stumme Seiten und fehlende Antworten weg, statt sie zu werten oder zu ziehen, und gibt jeder Zeile dieselben Glieder. Diese Zellen ändern sich dadurch.',
  noDifference: 'Beide Profile ergeben für diese Studie dieselbe Tabelle.',
  cellsDiffer: (n) => counted(n, 'Zelle unterscheidet sich', 'Zellen unterscheiden sich'),
  term: 'Glied',

  radar: 'Glieder des Index',
  radarCaption: (source) =>
    `${source} (gefüllt) und die menschliche Obergrenze (gestrichelt), 0 in der Mitte bis 100. ECE ist gewendet, 100 (1 − ECE): außen ist überall menschenähnlicher.`,
  turnedEce: '100 (1 − ECE)',
  successGap: 'Erfolg neben Menschen',
  successGapCaption: (tasks, replicates) =>
    `Erfolgsquote mit einem Simulator minus der mit Menschen, in Punkten, auf ${counted(tasks, 'Aufgabe', 'Aufgaben')}; 95-%-Intervalle, ${formatNumber(replicates)} Ziehungen nach Aufgaben. Rechts der Null macht der Simulator Aufgaben leichter.`,
  ratingBias: 'Verzerrung der Bewertungen',
  ratingBiasCaption: (source) =>
    `${source} minus Teilnehmende, Anteil der Skala, über dieselben menschlichen Gespräche; 95-%-Intervalle nach Aufgaben. Rechts der Null bewertet der Simulator höher.`,
  rewardAnswers: 'Reward nach Antwort',
  rewardAnswersCaption: (n, failed, succeeded) =>
    `Anteil der Gespräche mit Reward 1 je Antwort auf „Hat der Agent die Aufgabe erledigt?“; Wilson-95-%-Intervalle, ${counted(n, 'Antwort', 'Antworten')} von Menschen. Von den Fehlschlägen nannten sie ${failed} gelungen, von den Erfolgen ${succeeded} nicht.`,
  spread: 'Streuung, die Mittel verbergen',
  spreadCaption:
    'Abstand der Gespräche des Simulators von denen der Menschen (Wasserstein-1 in menschlichen Standardabweichungen, Mittel über Merkmale) neben dem Abstand zwischen menschlichen Durchgängen. Rechts das Verhältnis der Streuungen: × 1 ist so vielfältig wie Menschen.',
  capability: 'USI gegen Leistung',
  capabilityCaption: (n) =>
    n === 0
      ? 'Geben Sie je Simulator eine Zahl ein, etwa ein Benchmark-Ergebnis: Ist das leistungsfähigere Modell das menschlichere?'
      : `USI mit 95-%-Intervall gegen Ihre eigene Spalte, ${counted(n, 'Simulator', 'Simulatoren')}. Wenige Punkte zeigen keinen Trend.`,
  capabilityAxis: 'Leistung (Ihre Spalte)',
  notANumber: 'Keine Zahl',

  caution: 'Vorsicht',
  nearCeiling: 'nahe der Obergrenze',
  rare: (n) => `selten: in ${counted(n, 'Gespräch', 'Gesprächen')}`,
  rawDifference: 'Roher Unterschied',

  lexiconCheck: 'Wortlisten gegen Menschen',
  lexiconAside: (turns, conversations, annotators) =>
    `${counted(turns, 'markierter Beitrag', 'markierte Beiträge')} aus ${counted(conversations, 'Gespräch', 'Gesprächen')} von ${counted(annotators, 'Person', 'Personen')}; mehr als die Hälfte entscheidet; 95-%-Intervalle nach Gesprächen`,
  lexiconLeftOut: (n) =>
    `${counted(n, 'ältere Zuordnung von Merkmalen fehlt', 'ältere Zuordnungen von Merkmalen fehlen')}: Es ist nicht mehr bekannt, um welche Beiträge es ging.`,
  precision: 'Genauigkeit',
  recall: 'Trefferquote',
  f1: 'F1',
  agreeing: 'Beide',
  listAlone: 'Nur die Liste',
  peopleAlone: 'Nur Menschen',
};
