import { defineConfig } from 'vitest/config';

const node = ['shared', 'electron', 'contract', 'migrations', 'exploits', 'published', 'golden', 'build'];

// Groups run one after another: first everything without a browser, two files at a time, then the browser's files one by one.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: node.map((room) => `test/${room}/**/*.test.ts`),
          environment: 'node',
          pool: 'forks',
          globalSetup: 'build/test-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          globalSetup: 'build/test-setup.ts',
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // a slow machine is not a fault
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
