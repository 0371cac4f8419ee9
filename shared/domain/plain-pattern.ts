/** Text as a regular expression (with the flag u) that matches it as it stands. A hyphen needs no escape outside brackets, and may have none. */
export function plainPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
