import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const entry = z.object({ file: z.string(), name: z.string(), openedAt: z.string() });
const list = z.array(entry).catch([]);
export type RecentEntry = z.infer<typeof entry>;

const kept = 20;

/** Studies opened from this profile, latest first. */
export function recentStudies(dir: string) {
  const store = path.join(dir, 'recent.json');
  const read = (): RecentEntry[] => list.parse(readJsonFile(store));
  return {
    list: () => read().map((study) => ({ ...study, exists: existsSync(study.file) })),
    add(study: RecentEntry): void {
      const others = read().filter(({ file }) => file !== study.file);
      writeJsonFile(store, [study, ...others].slice(0, kept));
    },
    forget(file: string): void {
      writeJsonFile(
        store,
        read().filter((study) => study.file !== file),
      );
    },
  };
}
