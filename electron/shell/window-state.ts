import path from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import { readJsonFile, writeJsonFile } from '../hosts/json-file.ts';

export interface WindowState extends Rectangle {
  maximized: boolean;
}

/** Pixels of a title bar that must lie on some screen, or the window could not be dragged back. */
const reachable = 100;

/** Where the window was when it was last closed; in the profile. */
export function windowStateStore(dir: string) {
  const file = path.join(dir, 'window.json');
  return {
    get: (): WindowState | null => windowState(readJsonFile(file)),
    set: (state: WindowState): void => writeJsonFile(file, state),
  };
}

function windowState(stored: unknown): WindowState | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { x, y, width, height, maximized } = stored as Record<string, unknown>;
  const numbers = [x, y, width, height];
  if (!numbers.every((value) => Number.isInteger(value) && Math.abs(value as number) < 100_000)) return null;
  return { x, y, width, height, maximized: maximized === true } as WindowState;
}

/** The kept bounds when their title bar can still be reached on one of these work areas; else null: the default place. */
export function placeOn(state: WindowState | null, workAreas: readonly Rectangle[]): Rectangle | null {
  if (state === null || state.width < reachable || state.height < reachable) return null;
  const { x, y, width, height } = state;
  const seen = workAreas.some(
    (area) =>
      x + width >= area.x + reachable &&
      x <= area.x + area.width - reachable &&
      y >= area.y &&
      y <= area.y + area.height - reachable,
  );
  return seen ? { x, y, width, height } : null;
}

/** Keeps the bounds when the window closes; a maximised window keeps the bounds it would go back to. */
export function rememberWindow(window: BrowserWindow, store: { set(state: WindowState): void }): void {
  window.on('close', () => store.set({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
}
