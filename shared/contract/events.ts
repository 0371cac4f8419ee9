import type { ErrorEnvelope } from '../domain/errors.ts';

/** Events flow one way, from the host to every open window. */
export interface Events {
  'job.progress': {
    job: string;
    label: string;
    done: number;
    total: number;
    unit: 'bytes' | 'records' | 'replicates';
    accepted: number;
  };
  'study.changed': { what: 'study' | 'conversations' | 'annotations' | 'decisions' | 'settings' };
  /** A study was opened from outside the window: double click, argument, menu of recent files. */
  'app.opened': { name: string };
  /** Something happened that nobody asked for, or what was opened from outside could not be: why, what was kept, what to do. */
  'app.notice': ErrorEnvelope;
  /** An item of the system's menu was chosen; `action` is the name of an action of the page. */
  'app.action': { action: string };
}

/** The job under which the first table of a study tells how far its conversations have been measured. */
export const MEASURING = 'measuring';

export type EventName = keyof Events;
export type Listener<Name extends EventName> = (payload: Events[Name]) => void;

export const eventNames = [
  'job.progress',
  'study.changed',
  'app.opened',
  'app.notice',
  'app.action',
] as const satisfies readonly EventName[];
