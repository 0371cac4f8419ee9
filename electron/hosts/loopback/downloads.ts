import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { httpPaths } from '../../../shared/contract/http.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { createGrants } from '../grants.ts';

/** Files that an export wrote, offered under an unguessable address each. */
export function downloads() {
  const files = createGrants('');

  return {
    offer: (file: string): string =>
      `${httpPaths.download}${files.grant(file)}/${encodeURIComponent(path.basename(file))}`,
    /** The name in the address is for the browser alone; the id finds the file. */
    async send(pathname: string, response: ServerResponse): Promise<void> {
      const [id = ''] = pathname.slice(httpPaths.download.length).split('/');
      const file = files.find(id);
      const size = file === null ? undefined : statSync(file, { throwIfNoEntry: false })?.size;
      if (file === null || size === undefined) {
        throw new Refusal('no_download', 'This download is no longer there. Export again.');
      }
      const name = encodeURIComponent(path.basename(file)).replaceAll("'", '%27');
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-length': size,
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
        'cache-control': 'no-store',
      });
      await pipeline(createReadStream(file), response);
    },
  };
}
