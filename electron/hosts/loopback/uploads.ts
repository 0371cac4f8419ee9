import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../../shared/domain/errors.ts';
import { createGrants } from '../grants.ts';
import type { TempFolder } from './temp-folder.ts';

/** Largest upload, in bytes: four times the largest import that is measured. */
export const uploadLimit = 4 * 1024 ** 3;

export const uploadPrefix = 'upload:';

/** Files that the browser sent: kept under their own names in a temporary folder each, known by an unguessable reference. */
export function uploads(temp: TempFolder, limit = uploadLimit) {
  const files = createGrants(uploadPrefix);

  async function receive(request: IncomingMessage, givenName: string | null) {
    const name = safeName(givenName);
    if (!/^application\/octet-stream$/i.test(request.headers['content-type'] ?? '')) {
      throw new Refusal('not_octets', 'A file is sent as application/octet-stream.');
    }
    if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(name, limit);
    const file = path.join(temp.make(), name);
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        done(bytes > limit ? tooLarge(name, limit) : null, chunk);
      },
    });
    try {
      await pipeline(request, counted, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await rm(path.dirname(file), { recursive: true, force: true });
      throw error;
    }
    return { ref: files.grant(file), name, bytes };
  }

  return { receive, find: files.find };
}

function tooLarge(name: string, limit: number): Refusal {
  return new Refusal('too_large', `${name} is larger than the ${limit} bytes that can be uploaded. Nothing was kept.`);
}

/** The file's own name, because imports read meaning from it; never a path. */
function safeName(given: string | null): string {
  const name = given ?? '';
  const control = [...name].some((character) => character < ' ' || character === '\x7f');
  if (name === '' || name === '.' || name === '..' || name.length > 200 || control || /[/\\:]/.test(name)) {
    throw new Refusal('bad_name', 'A file is sent with its own name, of at most 200 characters and without folders.');
  }
  return name;
}
