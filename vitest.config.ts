import { defineConfig } from 'vitest/config';

const node = ['shared', 'electron', 'contract', 'migrations', 'exploits', 'published', 'golden', 'build'];

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
          testTimeout: 120_000,
        },
      },
      { test: { name: 'renderer', include: ['test/renderer/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          globalSetup: 'build/test-setup.ts',
          testTimeout: 180_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
