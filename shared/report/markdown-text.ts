/**
 * Foreign text inside of Markdown that may be rendered with HTML and automatic links: every character that could begin
 * markup becomes an entity, line breaks become spaces. What is shown is the text itself.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[&<>"'`*_~[\](){}#+\-!|\\:@$^=]|www\.|\d\./giu, (found) =>
      [...found]
        .map((character) => (/\p{L}|\d/u.test(character) ? character : `&#${character.codePointAt(0)};`))
        .join(''),
    )
    .trim();
}
