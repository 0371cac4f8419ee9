import { checkpoint } from '../core/checkpointer.ts';
import { serveRequests } from './serve-requests.ts';

/** Copies the log of the study into its file, beside the thread that writes. */
serveRequests({ readonly: false }, (db) => () => checkpoint(db));
