import { httpPaths } from '../../shared/contract/http.ts';
import { failureOf, unreachable } from './failure.ts';

export interface UploadedFile {
  name: string;
  ref: string;
}

/**
 * Streams one file to the loopback host and gives the reference that import commands take. The file is never held in
 * memory as a whole.
 */
export async function uploadFile(file: File, signal?: AbortSignal): Promise<UploadedFile> {
  const address = `${httpPaths.upload}?name=${encodeURIComponent(file.name)}`;
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await fetch(address, { method: 'PUT', headers, body: file, signal }).catch((cause: unknown) => {
    throw signal?.aborted ? cause : unreachable(cause);
  });
  if (!response.ok) throw await failureOf(response);
  const { ref } = (await response.json()) as { ref: string };
  return { name: file.name, ref };
}
