import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Host } from '../../../electron/hosts/host.ts';
import { hostDefaults } from '../../../electron/hosts/host-defaults.ts';
import { startLoopback } from '../../../electron/hosts/loopback/start.ts';
import type { Settings } from '../../../shared/contract/outputs.ts';
import { launchBrowser } from './chromium.ts';
import { ensureRenderer, rendererDir } from './renderer.ts';
import { sampleCopy } from './sample-copy.ts';

export interface AppOptions {
  /** `sample` opens a copy of the sample study, a path that study; without it the start screen shows. */
  study?: 'sample' | string;
  /** Where to begin, for example `#/library`. */
  route?: string;
  settings?: Partial<Settings>;
  /** Default 1280 x 800. */
  size?: { width: number; height: number };
  /** Default light and reduced motion, so that pictures hold still. */
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  /** Folder whose files the host lists; default an empty one. */
  root?: string;
}

export interface OpenApp {
  page: Page;
  context: BrowserContext;
  /** The host in this process: tests prepare and check a study through `host.call`. */
  host: Host;
  /** Temporary folder of this run, with `profile/` and `root/` in it. */
  dir: string;
  root: string;
  /** Everything the page logged as an error, and every exception: expect it to be empty. */
  errors: string[];
  /** Opens a route of the app and waits until it shows. */
  go(route: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * The app as a person has it: the loopback host with real worker and study file, on a profile of its own, opened in
 * Chromium through its one-time address. Close it in `afterAll`.
 */
export async function openApp(options: AppOptions = {}): Promise<OpenApp> {
  await ensureRenderer();
  const dir = mkdtempSync(path.join(tmpdir(), 'counterpart-e2e-'));
  const root = options.root ?? path.join(dir, 'root');
  mkdirSync(root, { recursive: true });
  const profile = { dir: path.join(dir, 'profile'), studies: path.join(dir, 'profile', 'studies') };
  const loopback = await startLoopback({ ...hostDefaults(profile), rendererDir, root });
  const { host } = loopback;
  let browser: Browser | null = null;

  async function close(): Promise<void> {
    await browser?.close();
    await loopback.close();
    rmSync(dir, { recursive: true, force: true });
  }

  try {
    if (options.settings) await host.call('settings.set', options.settings);
    if (options.study === 'sample') await host.openFile(await sampleCopy(profile.studies));
    else if (options.study) await host.openFile(path.resolve(options.study));
    browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: options.size ?? { width: 1280, height: 800 },
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: options.reducedMotion ?? 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(loopback.issueUrl());
    await page.locator('#root > *').first().waitFor();
    const go = async (route: string) => {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, route);
      // a screen may have added what it chose already
      await page.waitForFunction((hash) => location.hash.startsWith(hash), route);
    };
    if (options.route) await go(options.route);
    return { page, context, host, dir, root, errors, go, close };
  } catch (error) {
    await close();
    throw error;
  }
}
