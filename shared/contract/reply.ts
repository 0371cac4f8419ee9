import { type ErrorEnvelope, fromEnvelope, toEnvelope } from '../domain/errors.ts';

/**
 * What crosses the preload bridge and worker ports: an envelope, never an Error object. Over HTTP the same two cases are
 * a 2xx answer with the value as JSON, and a 4xx or 5xx answer with the ErrorEnvelope as JSON.
 *
 * Loopback, for browsers (same origin, cookie from the first call):
 *   POST /api/session        {"code": <fragment of the printed URL, `#code=...`>} -> 204 and the cookie
 *   POST /api/<command>      input as JSON -> output as JSON
 *   GET  /api/events         event stream: `event: <event name>`, `data: <payload as JSON>`
 *   PUT  /upload?name=<name> octets of one file -> {"ref": <file reference for import commands>}
 */
export type Reply = { ok: true; value: unknown } | { ok: false; error: ErrorEnvelope };

/** Runs `work` and never rejects. */
export async function replyOf(work: () => Promise<unknown>): Promise<Reply> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: toEnvelope(error) };
  }
}

/** The value of a reply. @throws Refusal with the envelope's code, message and details. */
export function unwrap(reply: Reply): unknown {
  if (reply.ok) return reply.value;
  throw fromEnvelope(reply.error);
}
