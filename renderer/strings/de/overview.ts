import type { Messages } from '../en/index.ts';
import { formatNumber } from '../format.ts';
import { counted } from '../plural.ts';

const conversations = (n: number) => counted(n, 'Gespräch', 'Gespräche');

export const overview: Messages['overview'] = {
  title: 'Überblick',
  counts: (all, messages, tasks, ratings) =>
    `${conversations(all)} mit ${counted(messages, 'Nachricht', 'Nachrichten')} zu ${counted(tasks, 'Aufgabe', 'Aufgaben')}, ${counted(ratings, 'Antwort', 'Antworten')} von Annotierenden`,
  next: 'Was als Nächstes kommt',
  step_humans: (done) => (done ? 'Gespräche mit Menschen sind da' : 'Gespräche mit Menschen importieren'),
  step_simulators: (done, n) =>
    done
      ? `Gespräche von ${counted(n, 'Simulator', 'Simulatoren')} sind da`
      : 'Gespräche mit einem Simulator importieren',
  step_queues: (done, n) =>
    done
      ? `${counted(n, 'Bewertung', 'Bewertungen')} in den Listen der Annotierenden`
      : 'Gespräche in die Listen der Annotierenden legen',
  step_rate: (done, n) =>
    done
      ? 'Alles in den Listen ist bewertet'
      : n > 0
        ? `Bewerten: noch ${formatNumber(n)}`
        : 'Bewerten, was in den Listen liegt',
  step_leaks: (_done, n) =>
    `Entscheiden, was eine Quelle verraten könnte: ${counted(n, 'offene Fundstelle', 'offene Fundstellen')}`,
  step_judge: (done, n) =>
    done
      ? 'Alles blind Verteilte ist beurteilt'
      : n > 0
        ? `Blind urteilen: noch ${formatNumber(n)}`
        : 'Paare zum blinden Urteilen verteilen',
  step_agreement: (_done, n) =>
    n > 1
      ? `Sehen, wie weit ${formatNumber(n)} Annotierende übereinstimmen`
      : 'Übereinstimmung, sobald zwei Annotierende abgegeben haben',
  step_usi: (_done, n) =>
    n > 0 ? 'Simulatoren mit Menschen vergleichen' : 'User-Sim Index, sobald Menschen und ein Simulator da sind',
  step_export: () => 'Daten und Ergebnisse exportieren',
  act_humans: 'Importieren',
  act_simulators: 'Importieren',
  act_queues: 'Bibliothek',
  act_rate: 'Bewerten',
  act_leaks: 'Verteilen',
  act_judge: 'Urteilen',
  act_assign: 'Verteilen',
  act_agreement: 'Übereinstimmung',
  act_usi: 'USI',
  act_export: 'Export',
  attention: 'Gut zu wissen',
  nothingWrong: 'Nichts sieht falsch aus.',
  showThem: 'Zeigen',
  no_human_source: () => 'Noch keine Gespräche mit Menschen: es gibt nichts, womit man Simulatoren vergleichen könnte.',
  no_simulator_source: () => 'Noch kein Simulator: es gibt nichts, womit man Menschen vergleichen könnte.',
  no_shared_tasks: () =>
    'Menschen und Simulatoren haben keine gemeinsame Aufgabe. Nebeneinander und der User-Sim Index brauchen gemeinsame Aufgaben.',
  no_annotators: () => 'Noch bewertet niemand. Wählen Sie Gespräche in der Bibliothek, und legen Sie sie in Listen.',
  records_rejected: (n) =>
    `${counted(n, 'Datensatz wurde', 'Datensätze wurden')} nicht importiert. Die Importe unten sagen, welche und warum.`,
  reward_missing: (n) => `${conversations(n)} ohne Belohnung ${n === 1 ? 'zählt' : 'zählen'} in keiner Erfolgsquote.`,
  not_kept: (n) => `${conversations(n)} als ungültig markiert; die veröffentlichten Werte lassen sie aus.`,
  search_incomplete: (n) => `Der Text von ${conversations(n)} wird noch für die Suche gelesen.`,
  progress: 'Annotierende',
  allAnnotators: (n) => `Alle ${formatNumber(n)}`,
  annotator: 'Name',
  share: 'Anteil',
  submitted: 'Abgegeben',
  skipped: 'Übersprungen',
  draft: 'Entwurf',
  pending: 'Offen',
  sources: 'Quellen',
  conversations: 'Gespräche',
  tasks: 'Aufgaben',
  runs: 'Läufe',
  runsTitle: 'Wie oft eine Aufgabe bearbeitet wurde: Läufe eines Simulators, Durchgänge von Menschen',
  surveys: 'Fragebögen',
  success: 'Erfolg',
  noReward: 'ohne Belohnung',
  terms: 'Bedingungen',
  termsHint: 'Lizenz oder Nutzungsbedingungen; sie gehen in jeden Export dieser Quelle.',
  edit: 'Ändern',
  editSource: (label) => `${label} ändern`,
  label: 'Name',
  save: 'Speichern',
  imports: 'Importe',
  when: 'Wann',
  findings: 'Befunde',
  showFindings: (n) => `${formatNumber(n)} zeigen`,
  findingsOf: (file) => `Befunde in ${file}`,
  moreFindings: 'Weitere Befunde',
};
