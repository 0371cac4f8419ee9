/** Rooms of pure rules that may use each other, without circles. */
const others = [
  'agreement',
  'annotation',
  'assignment',
  'blinding',
  'instrument',
  'judgements',
  'packet',
  'replay',
  'sample',
  'stats',
  'usi',
].map((room) => `shared/${room}`);

/**
 * Who may import whom. A room is the longest of these paths that a file lies in; an entry may be a room, a file, a
 * package, or `node:`. Rooms not named here may not exist.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': [],
  'shared/contract': ['shared/domain', 'shared/agreement', 'shared/judgements', 'zod'],
  'shared/formats': ['shared/domain', 'papaparse'],
  'shared/report': ['shared/domain', 'shared/contract', 'shared/agreement', 'shared/stats'],
  ...Object.fromEntries(others.map((room) => [room, ['shared/domain', ...others]])),
  'electron/db': ['shared', 'better-sqlite3', 'zod', 'node:'],
  'electron/files': ['shared', 'electron/db/content-hash.ts', 'hyparquet-writer', 'yauzl', 'yazl', 'node:'],
  'electron/core': ['shared', 'electron/db', 'electron/files', 'resources', 'zod', 'node:'],
  'electron/worker': ['shared', 'electron/core', 'electron/db', 'electron/files', 'node:'],
  'electron/hosts': ['shared', 'electron/worker/client.ts', 'commander', 'papaparse', 'zod', 'node:'],
  'electron/shell': ['shared', 'electron/hosts', 'electron/worker/client.ts', 'electron', 'node:'],
  renderer: [
    'shared',
    '@tanstack/react-virtual',
    'cmdk',
    'dompurify',
    'marked',
    'papaparse',
    'radix-ui',
    'react',
    'react-dom',
    'recharts',
    'resources',
    'vite',
    'zustand',
  ],
};

export function roomOf(file: string): string | null {
  const found = Object.keys(rooms).filter((room) => file.startsWith(`${room}/`));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Whether a file may import this target (see `targetOf`). */
export function mayImport(file: string, target: string): boolean {
  const room = roomOf(file);
  if (room === null) return false;
  if (target.startsWith(`${room}/`)) return true;
  return (rooms[room] ?? []).some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}
