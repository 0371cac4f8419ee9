import type { IncomingMessage, ServerResponse } from 'node:http';
import { cancelledStatus } from '../../../shared/contract/http.ts';
import { Refusal, toEnvelope } from '../../../shared/domain/errors.ts';

const statuses: Record<string, number> = {
  cancelled: cancelledStatus,
  no_session: 401,
  bad_code: 401,
  foreign_host: 403,
  foreign_origin: 403,
  no_download: 404,
  unknown_command: 404,
  wrong_method: 405,
  too_large: 413,
};

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

/** An ErrorEnvelope with its status: refusals 4xx, defects 500. A body that was not read to its end is cut off. */
export function sendError(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const envelope = toEnvelope(error);
  const refused = Object.hasOwn(statuses, envelope.code) ? statuses[envelope.code] : 400;
  if (!request.complete) {
    response.setHeader('connection', 'close');
    response.once('finish', () => request.destroy());
  }
  sendJson(response, error instanceof Refusal ? (refused ?? 400) : 500, envelope);
}
