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
  'study.changed': { what: 'study' | 'conversations' | 'annotations' | 'settings' };
}

export type EventName = keyof Events;
export type Listener<Name extends EventName> = (payload: Events[Name]) => void;

export const eventNames = ['job.progress', 'study.changed'] as const satisfies readonly EventName[];
