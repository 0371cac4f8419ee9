import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../../shared/domain/errors.ts';

/** Largest JSON body: the widest input of the contract (100,000 conversation ids) is a third of it. */
export const jsonLimit = 16 * 1024 * 1024;

/** @throws Refusal `not_json`, `too_large` */
export async function readJson(request: IncomingMessage, limit = jsonLimit): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new Refusal('not_json', 'Commands are sent as application/json.');
  }
  const tooLarge = () => new Refusal('too_large', `A command may hold at most ${limit} bytes. Nothing was changed.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new Refusal('not_json', 'The command is not valid JSON. Nothing was changed.', null, cause);
  }
}
