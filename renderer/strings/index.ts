import { en, type Messages } from './en/index.ts';
import { type Language, setCurrentLanguage } from './locale.ts';

/**
 * Every word on screen: `t('library.title')`, `t('library.selected', 2)`. A message is a text or a function of what it
 * mentions, so plurals and word order are the language's own affair. Each screen area has a file per language
 * (`en/replay.ts`, `de/replay.ts`), listed in `en/index.ts` and `de/index.ts`; the compiler finds a missing one.
 */
type Area = keyof Messages;
type Message<K extends MessageKey> = K extends `${infer A extends Area}.${infer N}`
  ? N extends keyof Messages[A]
    ? Messages[A][N]
    : never
  : never;
type Arguments<K extends MessageKey> = Message<K> extends (...args: infer A) => string ? A : [];

export type MessageKey = { [A in Area]: `${A}.${keyof Messages[A] & string}` }[Area];
/** Keys of messages that mention nothing: what labels of actions, screens and options use. */
export type PlainKey = { [K in MessageKey]: Message<K> extends string ? K : never }[MessageKey];

let messages: Messages = en;

export function t<K extends MessageKey>(key: K, ...args: Arguments<K>): string {
  const [area, name] = key.split('.') as [Area, string];
  const message = (messages[area] as Record<string, string | ((...args: unknown[]) => string)>)[name];
  return typeof message === 'function' ? message(...args) : (message ?? key);
}

/** Loads a language and makes it the one on screen; the app then draws everything anew. */
export async function loadLanguage(language: Language): Promise<void> {
  messages = language === 'en' ? en : (await import('./de/index.ts')).de;
  setCurrentLanguage(language);
}

export {
  formatBytes,
  formatClock,
  formatDay,
  formatDuration,
  formatList,
  formatMoment,
  formatNumber,
  formatPercent,
  formatStamp,
} from './format.ts';
export type { Language } from './locale.ts';
