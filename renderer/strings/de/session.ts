import type { Messages } from '../en/index.ts';

export const session: Messages['session'] = {
  switcher: (name, study) => `Sitzung von ${name}, Studie ${study}`,
  of: (name) => `Sitzung von ${name}`,
  back: 'Zurück zur Studienleitung …',
  closePacket: 'Paket schließen',
  backTitle: 'Zurück zur Studienleitung?',
  backText: (name) =>
    `Quellen, Ergebnisse und Einstellungen werden wieder sichtbar. Das wird festgehalten, und was ${name} danach antwortet, gilt als nach Kenntnis der Quellen gegeben.`,
  backAct: 'Alles zeigen',
  stay: 'Blind bleiben',
  handOver: 'Übergeben …',
  handOverTo: (name) => `An ${name} übergeben`,
  handOverTitle: (name) => `An ${name} übergeben?`,
  handOverText: (name) =>
    `Dieses Fenster zeigt ab jetzt die Items von ${name} und nichts von den Quellen. Der Weg zurück fragt nach und wird festgehalten. In dieser Studiendatei ist die Verblindung ein Versprechen der App; Pakete halten es, weil sie die Quellen nicht enthalten.`,
  handOverPacketOut: (name, n) =>
    `${n === 1 ? `Ein Paket von ${name} ist` : `${n} Pakete von ${name} sind`} noch unterwegs: Was dort und hier verschieden beantwortet wird, gilt beim Zusammenführen als Widerspruch.`,
  handOverAct: 'Übergeben',
  keep: 'Studienleitung bleiben',
  title: 'Sitzung',
  row: 'Wer an diesem Rechner beurteilt',
  rowHint: 'Öffnet diese Studie für eine Person: ihre Items und nichts, was eine Quelle verrät.',
  now: (name) => `Diese Sitzung gehört ${name}.`,
  nobody: 'Es gibt noch niemanden, der beurteilt: Verteilen Sie zuerst Items.',
  choose: 'Person',
  key: 'Schlüssel Ihrer Antworten',
  keyHint:
    'Lesen Sie ihn der Studienleitung vor, wenn sie fragt: Er zeigt, dass die Antworten im Paket von Ihnen sind.',
};
