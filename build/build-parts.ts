import { globSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles for Node; only what ships unbundled stays an import. Every file lies in the output folder itself: threads and
 * resources are found beside and two folders up, in the sources (electron/worker/x.ts), in the build (out/main/x.js) and
 * in the packed app alike.
 */
function nodeBundle(input: Record<string, string>, outDir: string, format: 'esm' | 'cjs'): InlineConfig {
  const extension = format === 'esm' ? 'js' : 'cjs';
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      minify: false,
      sourcemap: format === 'esm',
      rolldownOptions: {
        input,
        external: [/^node:/, 'electron', 'better-sqlite3'],
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  };
}

/** The main process, the command line, and every file that runs as a thread (`<name>-thread.ts`). */
const mainEntries = {
  cli: 'electron/hosts/cli/main.ts',
  ...Object.fromEntries(
    ['electron/shell/main.ts', ...globSync('electron/*/*-thread.ts', { cwd: root })].map((file) => [
      path.basename(file, '.ts'),
      file,
    ]),
  ),
};

const parts = {
  renderer: { root: `${root}renderer`, configFile: `${root}vite.config.ts`, logLevel: 'warn' },
  main: nodeBundle(mainEntries, 'out/main', 'esm'),
  // A sandboxed preload must be CommonJS.
  preload: nodeBundle({ preload: 'electron/shell/preload.ts' }, 'out/preload', 'cjs'),
} satisfies Record<string, InlineConfig>;

export type Part = keyof typeof parts;

export const allParts = Object.keys(parts) as Part[];

/** Rejects with a message that says what does not build. */
export async function buildParts(names: readonly Part[] = allParts): Promise<void> {
  const start = performance.now();
  const { NODE_ENV } = process.env;
  await Promise.all(names.map((name) => build(parts[name])));
  // The build leaves `production` behind, and React's production build cannot be tested.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  console.error(`Built ${names.join(', ')} in ${Math.round(performance.now() - start)} ms.`);
}

/**
 * Builds a development renderer, with the page of all components, again whenever a source changes, until the process ends.
 * Resolves once it has been built for the first time.
 */
export async function watchRenderer(outDir: string): Promise<void> {
  const config = { ...parts.renderer, mode: 'development', logLevel: 'info' } as const;
  const watcher = await build({ ...config, build: { outDir, watch: {} } });
  if (!('on' in watcher)) throw new Error('The renderer is not watched.');
  await new Promise<void>((resolve) => {
    watcher.on('event', ({ code }) => {
      if (code === 'END') resolve();
    });
  });
}
