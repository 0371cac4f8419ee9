/// <reference lib="webworker" />
import { type Ask, answering } from './alignment-messages.ts';

/** A thread of the window that aligns one replay. */
const hear = answering((answer) => self.postMessage(answer));
self.addEventListener('message', ({ data }: MessageEvent<Ask>) => hear(data));
