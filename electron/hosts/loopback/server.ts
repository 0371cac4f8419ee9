import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../../../shared/domain/errors.ts';
import { checkProvenance } from './guard.ts';
import { type Routes, route } from './routes.ts';
import { securityHeaders } from './security-headers.ts';
import { sendError } from './send.ts';

export interface LoopbackServer {
  port: number;
  /** Stops at once: open streams and connections end. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 alone; port 0 lets the system choose. @throws Refusal `port_in_use` */
export async function listen(port: number, routesFor: (port: number) => Routes): Promise<LoopbackServer> {
  let routes: Routes | null = null;
  const server = createServer((request, response) => {
    void answer(request, response, routes as Routes);
  });
  // Uploads may take their time; headers may not.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portRefusal(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const actual = (server.address() as AddressInfo).port;
  routes = routesFor(actual);
  return {
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, routes: Routes): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  try {
    checkProvenance(request, routes.port);
    await route(request, response, routes);
  } catch (error) {
    sendError(request, response, error);
  }
}

function portRefusal(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  return new Refusal('port_in_use', `Port ${port} is taken or not allowed. Choose another, or none for a free one.`);
}
