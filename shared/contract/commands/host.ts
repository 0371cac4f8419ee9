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
      purpose: z.enum(['open-study', 'new-study', 'import', 'import-folder', 'export']),
      name: z.string().max(200).optional(),
    }),
  ),
  'study.create': host(z.object({ file: fileRef, name }).strict(), ['file']),
  'study.open': host(z.object({ file: fileRef }).strict(), ['file']),
  'study.sample': host(nothing),
  'backup.restore': host(z.object({ backup: fileRef, file: fileRef }).strict(), ['backup', 'file']),
  'study.close': host(nothing),
} as const;
