/** HTML or SVG that was written here, so that it may stand in other markup as it is. Everything else is text and is escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Inside = Markup | string | number | null | readonly Inside[];

/** Markup with values in it: texts are escaped for element content and quoted attributes alike; null is nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Inside[]): Markup {
  return new Markup(parts.reduce((all, part, i) => all + (i > 0 ? insideText(values[i - 1] ?? null) : '') + part, ''));
}

function insideText(value: Inside): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  return value.map(insideText).join('');
}

/** Control characters, which HTML forbids, are shown as U+FFFD. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF]/gu, '\uFFFD')
  );
}
