import type { Messages } from '../en/index.ts';

export const judge: Messages['judge'] = {
  title: 'Beurteilen',
  side: (letter) => `Gespräch ${letter}`,
  context: 'Was auf beiden Seiten vorausging',
  noContext: 'Die Seiten haben keinen gemeinsamen Anfang: Dies sind die ersten Nachrichten der beiden Kunden.',
  together: 'Zusammen rollen',
  find: 'Auf beiden Seiten suchen',
  emptyTitle: (name) => `Für ${name} gibt es noch nichts zu beurteilen`,
  emptyText:
    'Verteilen Sie zuerst Items: Paare, einzelne Gespräche, Bewertungen oder Merkmale, an eine Person oder mehrere.',
  emptyAlone: 'Die Studienleitung hat Ihnen noch nichts zugeteilt. Was zugeteilt wird, erscheint hier.',
  toAssign: 'Items verteilen',
  look: 'Noch einmal nachsehen',
};
