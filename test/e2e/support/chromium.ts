import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that browser tests use: `COUNTERPART_CHROMIUM`, or the first of the usual names on the path. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.COUNTERPART_CHROMIUM !== undefined) {
    return existsSync(env.COUNTERPART_CHROMIUM) ? env.COUNTERPART_CHROMIUM : null;
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => ['/usr/bin', ...folders].map((folder) => path.join(folder, name)));
  return [...onPath, ...places].find((file) => existsSync(file)) ?? null;
}

/** Headless, offline, and with the same colours and scrollbars everywhere. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('No Chromium: set COUNTERPART_CHROMIUM to its program.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--force-color-profile=srgb',
    ],
  });
}
