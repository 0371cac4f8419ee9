/** A file name from a study's name: what file systems dislike becomes a hyphen. */
export function fileNameOf(name: string, extension = '.counterpart'): string {
  const plain = name
    .normalize('NFKC')
    .trim()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must go
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-')
    .replace(/[\s-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80)
    .toLowerCase();
  return `${plain === '' ? 'study' : plain}${extension}`;
}
