import type { Client } from '../../shared/contract/client.ts';
import type { EventName, Listener } from '../../shared/contract/events.ts';

/** A client over any way to call; what `tell` is given reaches its listeners. */
export function testClient(call: (name: string, input: unknown) => Promise<unknown>) {
  const listeners = new Map<string, Set<Listener<EventName>>>();
  const client: Client = {
    call: (name, input) => call(name, input) as never,
    on(name, listener) {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener as Listener<EventName>));
      return () => heard.delete(listener as Listener<EventName>);
    },
  };
  const tell = (name: string, payload: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(payload as never);
  };
  return { client, tell };
}
