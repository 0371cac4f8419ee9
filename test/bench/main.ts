// npm run bench [-- NAME...]: every bench of this folder, or the named ones (`import`, `usi`, ...), one after another.
import { readdirSync } from 'node:fs';
import path from 'node:path';

const named = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('-bench.ts'))
  .filter((file) => named.length === 0 || named.includes(file.replace('-bench.ts', '')));
if (files.length === 0) {
  console.error(`There is no bench ${named.join(', ')}.`);
  process.exit(2);
}
for (const file of files) {
  console.log(`\n${file.replace('-bench.ts', '')}`);
  const module = (await import(path.join(import.meta.dirname, file))) as { bench: () => Promise<void> | void };
  await module.bench();
}
