import type { Bridge, Client } from '../../shared/contract/client.ts';
import { type EventName, eventNames } from '../../shared/contract/events.ts';
import { unwrap } from '../../shared/contract/reply.ts';
import { createEventHub } from './event-hub.ts';

/** The contract over the preload's bridge. */
export function createBridgeClient(bridge: Bridge): Client {
  const hub = createEventHub();
  bridge.on((name, payload) => {
    if ((eventNames as readonly string[]).includes(name)) hub.emit(name as EventName, payload);
  });
  return {
    // The trusted side parses the input; the map of outputs says what comes back.
    call: async (name, input) => unwrap(await bridge.call(name, input)) as never,
    on: hub.on,
  };
}
