const importable = /\.(?:(?:json|jsonl|ndjson|csv|tsv)(?:\.gz)?|zip)$/i;
const deepestFolder = 8;

/** Files that a folder is searched for; what a person names themselves may be called anything. */
export function isImportable({ name }: { name: string }): boolean {
  return importable.test(name) && !name.startsWith('.');
}

/** What was dropped: files as they are, folders by the files in them that can be imported, in order of name. */
export async function droppedFiles({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.every((entry) => entry === null)) return [...files];
  const found: File[] = [];
  for (const entry of entries) if (entry !== null) found.push(...(await filesOf(entry, 0)));
  return found;
}

async function filesOf(entry: FileSystemEntry, depth: number): Promise<File[]> {
  if (entry.isFile) {
    if (depth > 0 && !isImportable(entry)) return [];
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  }
  if (depth > deepestFolder || entry.name.startsWith('.')) return [];
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  const found: File[] = [];
  for (const child of inside.sort((a, b) => (a.name < b.name ? -1 : 1)))
    found.push(...(await filesOf(child, depth + 1)));
  return found;
}

/** A reader gives a hundred at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    found.push(...some);
  }
}
