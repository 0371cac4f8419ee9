import type { ServerResponse } from 'node:http';

const heartbeat = 20_000;

/** Every open window's event stream. A window that stopped reading is closed; its EventSource comes back by itself. */
export function eventStreams() {
  const open = new Set<ServerResponse>();
  const maxWaiting = 1024 * 1024;
  const send = (response: ServerResponse, text: string): void => {
    if (response.writableLength > maxWaiting) response.destroy();
    else response.write(text);
  };
  const timer = setInterval(() => {
    for (const response of open) send(response, ': still here\n\n');
  }, heartbeat);
  timer.unref();

  return {
    add(response: ServerResponse): void {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    emit(name: string, payload: unknown): void {
      for (const response of open) send(response, `event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`);
    },
    close(): void {
      clearInterval(timer);
      for (const response of open) response.end();
    },
  };
}
