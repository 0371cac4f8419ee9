import { z } from 'zod';
import { host } from '../command.ts';
import { fileRef, name, nothing, settings } from '../inputs.ts';

/** The host itself: profile, files, which study is open. */
export const hostCommands = {
  'app.info': host(nothing),
  'settings.get': host(nothing),
  'settings.set': host(settings.partial()),
  'recent.list': host(nothing),
  'recent.forget': host(z.object({ file: fileRef }).strict()),
  /** Studies and folders inside the root that the host allows (loopback), or the system dialog (Electron). */
  'files.list': host(z.object({ dir: z.string().max(4096) }).strict()),
  'files.choose': host(
    z.object({
      purpose: z.enum([
        'open-study',
        'new-study',
        'new-packet',
        'packets',
        'backup',
        'import',
        'import-folder',
        'export',
      ]),
      name: z.string().max(200).optional(),
    }),
  ),
  'study.create': host(z.object({ file: fileRef, name }).strict(), ['file']),
  'study.open': host(z.object({ file: fileRef }).strict(), ['file']),
  'study.sample': host(nothing),
  /** Backups made on closing and daily, newest first. */
  'backup.list': host(nothing),
  /** Makes a study of a backup and opens it: where `file` says, else beside the other studies under a name of its own. */
  'backup.restore': host(z.object({ backup: fileRef, file: fileRef.optional() }).strict(), ['backup', 'file']),
  'study.close': host(nothing),
} as const;
