import type { Messages } from '../en/index.ts';
import { app } from './app.ts';
import { common } from './common.ts';
import { keys } from './keys.ts';
import { start } from './start.ts';

export const de: Messages = { common, app, keys, start };
