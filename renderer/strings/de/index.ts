import type { Messages } from '../en/index.ts';
import { annotate } from './annotate.ts';
import { app } from './app.ts';
import { common } from './common.ts';
import { keys } from './keys.ts';
import { plot } from './plot.ts';
import { replay } from './replay.ts';
import { start } from './start.ts';
import { transcript } from './transcript.ts';
import { usi } from './usi.ts';

export const de: Messages = { common, app, keys, plot, start, usi, annotate, replay, transcript };
