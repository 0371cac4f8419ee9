import { Refusal } from '../../shared/domain/errors.ts';
import { exportRowRepository } from '../db/export-rows.ts';
import { stagedFolder } from '../files/staged-folder.ts';
import { archiveWriter } from './export-archive.ts';
import type { ExportWriter } from './export-format.ts';
import { tauUsiWriter } from './export-published.ts';
import { ratingsLongWriter } from './export-ratings.ts';
import type { Handlers } from './handler.ts';

/** Every way out. A new format is one line here. */
const exportFormats: readonly ExportWriter[] = [archiveWriter, ratingsLongWriter, tauUsiWriter];

export const exportHandlers = {
  'export.formats': () => exportFormats.map(({ id, title, description }) => ({ id, title, description })),
  'export.run': async (context, { format, out, options }) => {
    const writer = exportFormats.find(({ id }) => id === format);
    if (!writer) {
      const known = exportFormats.map(({ id }) => id).join(', ');
      throw new Refusal(
        'unknown_format',
        `There is no export format ${format}. Nothing was written. Choose one of ${known}.`,
      );
    }
    const folder = stagedFolder(out, context.newUid());
    try {
      const counts = await writer.write({
        rows: exportRowRepository(context.db),
        studyName: context.repositories.meta.get('name') ?? 'study',
        options,
        file: folder.file,
        pause: context.pause,
      });
      return { files: folder.finish(), counts };
    } catch (error) {
      folder.discard();
      throw error;
    }
  },
} satisfies Partial<Handlers>;
