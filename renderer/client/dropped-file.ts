import type { Bridge } from '../../shared/contract/client.ts';
import type { ChosenFiles } from '../../shared/contract/outputs.ts';
import { unwrap } from '../../shared/contract/reply.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import type { UploadedFile } from './upload.ts';

/** A dropped file, or folder, for a host on the same disk: nothing is sent, the host reads it where it lies. */
export async function droppedFile(bridge: Bridge, file: File): Promise<UploadedFile> {
  const { files } = unwrap(await bridge.dropped([file])) as ChosenFiles;
  if (files[0]) return files[0];
  throw new Refusal(
    'not_a_file',
    `${file.name} is no file on this disk. Save it first, then drop it. Nothing was imported.`,
  );
}
