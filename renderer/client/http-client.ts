import type { Client } from '../../shared/contract/client.ts';
import { eventNames } from '../../shared/contract/events.ts';
import { cancelledStatus, httpPaths } from '../../shared/contract/http.ts';
import { createEventHub } from './event-hub.ts';
import { failureOf, unreachable } from './failure.ts';

/** The contract over the loopback host of this page's own origin; `openSession` comes first. */
export function createHttpClient(): Client {
  const hub = createEventHub();
  const stream = new EventSource(httpPaths.events);
  for (const name of eventNames) {
    stream.addEventListener(name, (event: MessageEvent<string>) => hub.emit(name, JSON.parse(event.data)));
  }
  return { call: (name, input) => post(name, input) as never, on: hub.on };
}

async function post(name: string, input: unknown): Promise<unknown> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) };
  const response = await fetch(httpPaths.api + name, request).catch((cause: unknown) => {
    throw unreachable(cause);
  });
  if (!response.ok || response.status === cancelledStatus) throw await failureOf(response);
  return response.json();
}
