import type { Messages } from '../en/index.ts';

export const app: Messages['app'] = {
  name: 'Counterpart',
  skip: 'Zum Inhalt',
  screens: 'Ansichten',
  start: 'Start',
  components: 'Bausteine',
  noStudy: 'Keine Studie geöffnet',
  switcher: (study) => `Studie: ${study}`,
  startScreen: 'Startseite',
  closeStudy: 'Studie schließen',
  jobs: 'Laufende Arbeiten',
  screenBroke: 'Diese Ansicht funktioniert nicht mehr.',
  screenBrokeKept:
    'Alle Ihre Antworten sind gespeichert. Versuchen Sie es noch einmal, oder wechseln Sie die Ansicht. Grund:',
  notFetched: 'Dieser Teil von Counterpart war nicht zu laden.',
  notFetchedWhy:
    'Wahrscheinlich wurde es aktualisiert, seit diese Seite offen ist. Laden Sie die Seite neu, um hier weiterzumachen; jede Antwort ist gespeichert.',
  reload: 'Neu laden',
  sessionTitle: 'Dieser Link ist verbraucht',
  sessionText:
    'Die Adresse, die Counterpart ausgibt, öffnet die App einmal in einem Browser. Starten Sie Counterpart neu und nehmen Sie die neue Adresse.',
  unreachableTitle: 'Counterpart antwortet nicht',
  nothingLost: 'Nichts ist verloren: jede Antwort ist gespeichert, sobald sie gegeben ist.',
};
