import { protocol } from 'electron';
import type { StaticHandler } from '../hosts/loopback/static-files.ts';

export const appOrigin = 'app://counterpart';

/** Before the app is ready: pages of a file: address could not load module scripts, a standard scheme behaves like https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built renderer at `app://counterpart/`, and nothing at any other name of the scheme. */
export function serveApp(renderer: StaticHandler): void {
  protocol.handle('app', (request) => {
    const { protocol: scheme, host } = new URL(request.url);
    return `${scheme}//${host}` === appOrigin ? renderer(request) : new Response(null, { status: 404 });
  });
}
