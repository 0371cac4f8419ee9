import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const early = /\/renderer\/(views\/replay|components\/transcript)\//;

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: process.env.COUNTERPART_RENDERER_OUT ?? '../out/renderer',
    emptyOutDir: true,
    target: 'chrome150',
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // fetched while the window is idle (early-screens.tsx): compiled in the background, whole, and not function by function
        // when it is opened; for what is fetched when it is opened, that would take longer
        postBanner: ({ isEntry, moduleIds }) =>
          !isEntry && moduleIds.some((id) => early.test(id)) ? '//# allFunctionsCalledOnLoad' : '',
      },
    },
  },
  server: { host: '127.0.0.1' },
});
