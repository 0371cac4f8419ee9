import type { Messages } from '../en/index.ts';
import { formatNumber } from '../format.ts';
import { counted } from '../plural.ts';

export const annotatorWords: Messages['annotators'] = {
  title: 'Annotierende',
  meta: (people, items) => `${counted(people, 'Person', 'Personen')}, ${counted(items, 'Item', 'Items')} abgegeben`,
  empty: 'Noch arbeitet niemand an dieser Studie',
  emptyText: 'Teilen Sie Gespräche zu. Wer wie viel, wie schnell und wie gut gearbeitet hat, steht dann hier.',
  toAssign: 'Items verteilen',

  work: 'Wer hat was getan',
  perHour: 'Items je Stunde',
  perHourTitle:
    'Gemessene Items je Stunde Lesen und aktiver Arbeit; das 95-%-Intervall gilt für andere Items dieser Art',
  median: 'Zeit (Median)',
  medianTitle: 'Lesen und aktive Arbeit je Item',
  hours: 'Stunden',
  hoursTitle: 'Lesen und aktive Arbeit an gemessenen Items; Zeit ohne Eingabe zählt nicht',
  lastDay: 'Letzter Tag',
  lastDayTitle: 'Tag der letzten Abgabe (UTC), und an wie vielen Tagen etwas abgegeben wurde',
  onDays: (n) => `an ${counted(n, 'Tag', 'Tagen')}`,
  notTimed: 'nicht gemessen',
  fewTimed: (n) => `${counted(n, 'Item', 'Items')}: kein Intervall`,

  pace: 'Wie schnell arbeitet wer?',
  paceCaption: (n) =>
    `${counted(n, 'abgegebenes Item', 'abgegebene Items')} mit gemessener Zeit, alle Arten zusammen; Linien sind 95-%-Intervalle (Student-t der mittleren Zeit, ab 5 Items). Jede Art braucht ihre Zeit: vergleichbar ist nur, wer dasselbe hatte.`,
  time: 'Wohin geht die Zeit?',
  timeCaption: (n) =>
    `Zeit an ${counted(n, 'gemessenen Item', 'gemessenen Items')}. Das Lesen endet mit der ersten Antwort; Leerlauf ist Zeit ohne jede Eingabe und zählt sonst nirgends. Summen, daher ohne Intervalle.`,
  reading: 'Lesen',
  active: 'aktiv',
  idle: 'Leerlauf',
  minutesOf: (minutes) => `${formatNumber(minutes, minutes > 0 && minutes < 10 ? 1 : 0)} min`,
  hoursOf: (hours) => `${formatNumber(hours, hours > 0 && hours < 10 ? 1 : 0)} h`,
  noTimes: 'Es wurde keine Zeit gemessen: diese Bewertungen wurden importiert.',

  leniency: 'Wer bewertet höher als die anderen?',
  leniencyCaption: (n) =>
    `Eigene Bewertung minus Mittel der anderen an höchstens ${counted(n, 'gemeinsamen Item', 'gemeinsamen Items')}, in % der Skala, über Fragen, bei denen höher freundlicher ist; Linien sind 95-%-Intervalle, nach Item geclustert. Rechts von 0: milder.`,
  noOverlap: 'keine gemeinsamen Items',
  sharedItems: (n) => `n ${formatNumber(n)}`,
  ofQuestion: 'Nutzung der Skala bei',
};
