import type { Messages } from '../en/index.ts';

export const settings: Messages['settings'] = {
  title: 'Einstellungen',
  meta: 'für diese Person auf diesem Computer; sofort gespeichert',
  appearance: 'Aussehen',
  theme: 'Farben',
  theme_system: 'System',
  theme_light: 'Hell',
  theme_dark: 'Dunkel',
  theme_contrast: 'Hoher Kontrast',
  textSize: 'Schriftgröße',
  density: 'Zeilen',
  density_comfortable: 'Bequem',
  density_compact: 'Eng',
  language: 'Sprache',
  you: 'Sie',
  annotator: 'Name beim Bewerten',
  annotatorHint: 'Die Liste, an der Sie arbeiten, und der Name an Ihren Bewertungen.',
  use: 'Diesen Namen verwenden',
  keyHints: 'Tasten neben Knöpfen und am Fuß der Ansicht zeigen',
  press: 'Tasten drücken …',
  changeKey: (action) => `Taste für „${action}“ ändern:`,
  resetKey: (action) => `Zurück zur üblichen Taste für „${action}“`,
  taken: (chord, action) =>
    `${chord} heißt schon „${action}“. Wählen Sie eine andere Taste, oder ändern Sie zuerst jene.`,
  resetKeys: 'Alle Tasten wie anfangs',
  about: (version, host) =>
    `Counterpart ${version}, ${host === 'electron' ? 'Desktop-App' : 'im Browser, von diesem Computer aus'}`,
};
