import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { main } from '../../../../electron/hosts/cli/main.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const script = path.join(root, 'out/main/cli.js');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  json<Value = Record<string, unknown>>(): Value;
}

/** The command line run in this process, which is quicker; the working folder is `dir` meanwhile. */
export async function runHere(dir: string, ...args: string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  const before = { folder: process.cwd(), code: process.exitCode };
  process.chdir(dir);
  process.exitCode = undefined;
  try {
    await main(args);
    return { code: Number(process.exitCode ?? 0), ...said, json: () => JSON.parse(said.stdout) };
  } finally {
    process.chdir(before.folder);
    process.exitCode = before.code;
    for (const spy of spies) spy.mockRestore();
  }
}

/** A folder with a profile of its own, and the command line run in it as people run it: one process each. */
export function commandLine() {
  const dir = mkdtempSync(path.join(tmpdir(), 'counterpart-cli-'));
  const env = { ...process.env, COUNTERPART_PROFILE: path.join(dir, 'profile') };

  function start(...args: string[]) {
    const child = spawn(process.execPath, [script, ...args], { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (code) => resolve({ code, stdout, stderr, json: () => JSON.parse(stdout) }));
    });
    return { child, ended, stdout: () => stdout };
  }

  return {
    dir,
    start,
    run: (...args: string[]): Promise<Ended> => start(...args).ended,
    runHere: (...args: string[]) => runHere(dir, ...args),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
