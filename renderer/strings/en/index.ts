import { app } from './app.ts';
import { common } from './common.ts';
import { keys } from './keys.ts';
import { start } from './start.ts';

/** One file per screen area; a new area adds its file here and in `de/index.ts`. */
export const en = { common, app, keys, start };

/** What every language must have: the same areas and names, the same arguments. */
export type Messages = typeof en;
