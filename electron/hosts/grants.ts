import { randomBytes } from 'node:crypto';

/**
 * Paths that a host has shown to a person, under references that cannot be guessed. The same path has the same
 * reference for as long as the process runs.
 */
export function createGrants(prefix: string) {
  const byRef = new Map<string, string>();
  const byPath = new Map<string, string>();
  return {
    grant(file: string): string {
      const ref = byPath.get(file) ?? prefix + randomBytes(16).toString('hex');
      byPath.set(file, ref);
      byRef.set(ref, file);
      return ref;
    },
    find: (ref: string): string | null => byRef.get(ref) ?? null,
  };
}
