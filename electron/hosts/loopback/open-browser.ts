import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The system's way to open an address, or null where there is no screen or no such program. */
export function browserCommand(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string[] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return null;
  const found = (env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, 'xdg-open')));
  return found ? ['xdg-open'] : null;
}

/** @returns whether a browser was asked; what it makes of it is its own affair. */
export function openBrowser(url: string, command: string[] | null = browserCommand()): boolean {
  const [program, ...args] = command ?? [];
  if (program === undefined) return false;
  const child = spawn(program, [...args, url], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
  return true;
}
