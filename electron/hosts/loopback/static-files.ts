import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { securityHeaders } from './security-headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export type StaticHandler = (request: Request) => Promise<Response>;

/**
 * The built renderer as a handler of web requests, the same one for Electron's `app:` scheme and the loopback host.
 * Files whose name holds a hash (in `assets/`) may be kept for ever. Nothing outside `dir` is served, by whatever spelling.
 */
export function staticFiles(dir: string): StaticHandler {
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD')
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    const { pathname } = new URL(url);
    const file = await fileInside(dir, pathname === '/' ? '/index.html' : pathname);
    if (file === null) return new Response('Not found\n', { status: 404, headers: { ...securityHeaders } });
    const headers = {
      ...securityHeaders,
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    return new Response(method === 'HEAD' ? null : new Uint8Array(await readFile(file)), { headers });
  };
}

/** The real path of a file below `dir`, links followed; null for anything else. */
async function fileInside(dir: string, pathname: string): Promise<string | null> {
  try {
    const root = await realpath(dir);
    const file = await realpath(path.join(root, decodeURIComponent(pathname)));
    return file.startsWith(root + path.sep) && path.extname(file) !== '' ? file : null;
  } catch {
    return null;
  }
}
