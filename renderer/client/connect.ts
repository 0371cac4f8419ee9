import type { Client } from '../../shared/contract/client.ts';
import { createBridgeClient } from './bridge-client.ts';
import { createHttpClient } from './http-client.ts';
import { openSession } from './session.ts';

/** The client of whichever host serves this page. @throws Refusal when the loopback host refuses the session. */
export async function connect(page: Window): Promise<Client> {
  if (page.counterpart !== undefined) return createBridgeClient(page.counterpart);
  await openSession(page);
  return createHttpClient();
}
