/// <reference types="vite/client" />
import type { Bridge } from '../shared/contract/client.ts';

declare global {
  interface Window {
    /** Exposed by the preload in Electron; absent in a browser. */
    readonly counterpart?: Bridge;
  }
}
