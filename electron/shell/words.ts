/** Words of the system's own menus and dialogs; those of the page stand in its catalogue. */
export interface ShellWords {
  file: string;
  view: string;
  help: string;
  newStudy: string;
  openStudy: string;
  recent: string;
  clearRecent: string;
  importFiles: string;
  print: string;
  savePdf: string;
  closeStudy: string;
  palette: string;
  keys: string;
  linkTitle: (host: string) => string;
  stay: string;
  openLink: string;
  pdfFailed: string;
  hangs: string;
  hangsDetail: string;
  wait: string;
  reload: string;
}

const en: ShellWords = {
  file: 'File',
  view: 'View',
  help: 'Help',
  newStudy: 'New Study…',
  openStudy: 'Open Study…',
  recent: 'Open Recent',
  clearRecent: 'Clear List',
  importFiles: 'Import…',
  print: 'Print…',
  savePdf: 'Save Page as PDF…',
  closeStudy: 'Close Study',
  palette: 'All Commands…',
  keys: 'Keyboard Shortcuts',
  linkTitle: (host) => `Open ${host} in your browser?`,
  stay: 'Stay Here',
  openLink: 'Open in Browser',
  pdfFailed: 'The PDF was not written. Nothing else was changed.',
  hangs: 'The window does not answer.',
  hangsDetail: 'Everything that was answered is saved. Wait, or load the window again.',
  wait: 'Wait',
  reload: 'Load Again',
};

const de: ShellWords = {
  file: 'Datei',
  view: 'Ansicht',
  help: 'Hilfe',
  newStudy: 'Neue Studie …',
  openStudy: 'Studie öffnen …',
  recent: 'Zuletzt geöffnet',
  clearRecent: 'Liste leeren',
  importFiles: 'Importieren …',
  print: 'Drucken …',
  savePdf: 'Seite als PDF sichern …',
  closeStudy: 'Studie schließen',
  palette: 'Alle Befehle …',
  keys: 'Tastenkürzel',
  linkTitle: (host) => `${host} im Browser öffnen?`,
  stay: 'Hier bleiben',
  openLink: 'Im Browser öffnen',
  pdfFailed: 'Das PDF wurde nicht geschrieben. Sonst wurde nichts geändert.',
  hangs: 'Das Fenster antwortet nicht.',
  hangsDetail: 'Alles Beantwortete ist gesichert. Warten Sie, oder laden Sie das Fenster neu.',
  wait: 'Warten',
  reload: 'Neu laden',
};

export const shellWords = { en, de } as const;
