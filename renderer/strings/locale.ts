/** The language on screen. One module holds it, so that words and numbers can never disagree. */
export type Language = 'en' | 'de';

let current: Language = 'en';

export function language(): Language {
  return current;
}

export function setCurrentLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}
