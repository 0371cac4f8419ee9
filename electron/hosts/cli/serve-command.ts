import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { backUpInThread } from '../../worker/client.ts';
import { buildScript, rendererFolder } from '../app-folder.ts';
import { hostDefaults } from '../host-defaults.ts';
import { openBrowser } from '../loopback/open-browser.ts';
import { startLoopback } from '../loopback/start.ts';
import { remark } from './output.ts';

interface Options {
  study?: string;
  port?: number;
  root?: string;
  open?: boolean;
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('Open the app in a browser of this computer, until Ctrl+C.')
    .option('--study <file>', 'study to open')
    .option('--port <number>', 'port on 127.0.0.1; default a free one', portNumber)
    .option('--root <dir>', "folder whose files can be picked; default the study's folder, or your studies folder")
    .option('--open', 'open the browser too')
    .action(async ({ study, port, root, open }: Options) => {
      buildWhenMissing();
      const folder = root ?? (study && path.dirname(path.resolve(study)));
      const loopback = await startLoopback({
        ...hostDefaults(),
        backUp: backUpInThread,
        rendererDir: rendererFolder,
        port,
        root: folder,
      });
      try {
        if (study) await loopback.host.openFile(path.resolve(study));
      } catch (error) {
        await loopback.close();
        throw error;
      }
      const url = loopback.issueUrl();
      process.stdout.write(`${url}\n`);
      const opened = open && openBrowser(url);
      remark(opened ? 'Opening the browser at this address.' : 'Open this address in a browser of this computer.');
      remark(`It opens once and shows files of ${loopback.root}; Enter gives another address, Ctrl+C ends.`);
      onEnter(() => process.stdout.write(`${loopback.issueUrl()}\n`));
      await interrupted();
      process.stdin.unref?.();
      await loopback.close();
    });
}

/** A fresh clone has no built interface yet; a packed app always has. */
function buildWhenMissing(): void {
  if (existsSync(path.join(rendererFolder, 'index.html')) || !existsSync(buildScript)) return;
  remark('Building the interface, once ...');
  const flags = ['--disable-warning=ExperimentalWarning', '--experimental-strip-types'];
  spawnSync(process.execPath, [...flags, buildScript, 'renderer'], { stdio: ['ignore', 2, 2] });
}

/** In a terminal only; elsewhere nobody presses Enter. */
function onEnter(work: () => void): void {
  if (!process.stdin.isTTY) return;
  process.stdin.on('data', work);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}
