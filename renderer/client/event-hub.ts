import type { EventName, Events, Listener } from '../../shared/contract/events.ts';

export interface EventHub {
  emit(name: EventName, payload: unknown): void;
  on<Name extends EventName>(name: Name, listener: Listener<Name>): () => void;
}

/** Hands events of one stream to listeners by name. A listener that throws does not keep the others from hearing. */
export function createEventHub(): EventHub {
  const listeners = new Map<EventName, Set<Listener<EventName>>>();
  return {
    emit(name, payload) {
      for (const listener of listeners.get(name) ?? []) {
        try {
          listener(payload as Events[EventName]);
        } catch (error) {
          reportError(error);
        }
      }
    },
    on(name, listener) {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard);
      heard.add(listener as Listener<EventName>);
      return () => heard.delete(listener as Listener<EventName>);
    },
  };
}
