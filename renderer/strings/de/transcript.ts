import type { Messages } from '../en/index.ts';
import { counted } from '../plural.ts';

export const transcript: Messages['transcript'] = {
  printedPart: (first: string, last: string, all: string) =>
    `Gedruckt sind die Zeilen ${first} bis ${last} von ${all}, beginnend mit dem, was zu sehen war. Ein Export enthält alle.`,
  customer: 'Kunde',
  agent: 'Agent',
  systemPrompt: (words) => `Systemprompt, ${words} Wörter`,
  reasoning: (words) => `Überlegung, ${words} Wörter`,
  foldedTurn: (turn, words) => `Beitrag ${turn}, Agent, ${words} Wörter`,
  result: 'Ergebnis',
  unsaid: '(leere Nachricht)',
  noResult: 'kein Ergebnis aufgezeichnet',
  nothing: 'nichts',
  failed: 'fehlgeschlagen',
  error: (text) => `Fehler: ${text}`,
  entries: (n) => counted(n, 'Eintrag', 'Einträge'),
  cut: (n) => `… ${counted(n, 'weiteres Zeichen', 'weitere Zeichen')}`,
  find: 'Im Gespräch suchen',
  findIn: 'In den Gesprächen suchen',
  found: (at, n) => `${at} von ${n}`,
  foundNone: 'nicht gefunden',
  findNext: 'Nächster Treffer',
  findPrevious: 'Voriger Treffer',
  findClose: 'Suche schließen',
  copy: 'Diesen Redebeitrag mit Fundstelle kopieren',
  copied: (turn, source) => `Redebeitrag ${turn}${source === null ? '' : ` von ${source}`} mit Fundstelle kopiert`,
  notCopied:
    'In die Zwischenablage kann hier nicht geschrieben werden. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  turn: (turn) => `Beitrag ${turn}`,
  table: (columns: readonly string[]) => ['Tabelle', columns.join(', ')].filter(Boolean).join(': '),
};
