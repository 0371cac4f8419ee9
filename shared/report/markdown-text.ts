/**
 * Foreign text inside of Markdown that may be rendered with HTML and automatic links: every character that could begin
 * markup or an automatic link becomes an entity, line breaks become spaces; it stands inside of a line, never at its start. What is shown is the text itself.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[&<>"'`*_~[\]|\\@$]|:(?=\/)|(?<=www)\./giu, (character) => `&#${character.codePointAt(0)};`)
    .trim();
}
