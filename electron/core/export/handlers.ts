import { exportFormats } from '../../../shared/contract/export-formats.ts';
import { Refusal } from '../../../shared/domain/errors.ts';
import { previewFolder } from '../../files/preview-folder.ts';
import { stagedFolder } from '../../files/staged-folder.ts';
import type { Handlers } from '../handler.ts';
import { archiveWriter } from './archive.ts';
import { datasetWriter } from './dataset.ts';
import type { ExportWriter } from './format.ts';
import { judgementsWriter } from './judgements.ts';
import { preferencePairsWriter } from './pairs.ts';
import { evalResultsWriter, surveyComparableWriter, tauUsiWriter } from './published.ts';
import { ratingsLongWriter } from './ratings.ts';
import { reportWriter } from './report.ts';
import { exportRun } from './run.ts';
import { ratingsWideWriter } from './wide.ts';

/** Every way out. A new format is one line here. */
const writers: readonly ExportWriter[] = [
  archiveWriter,
  ratingsLongWriter,
  ratingsWideWriter,
  judgementsWriter,
  tauUsiWriter,
  evalResultsWriter,
  surveyComparableWriter,
  preferencePairsWriter,
  datasetWriter,
  reportWriter,
];

/** @throws Refusal unknown_format */
function writerOf(format: string): ExportWriter {
  const writer = writers.find(({ id }) => id === format);
  if (writer) return writer;
  const known = exportFormats.map((format) => format.id).join(', ');
  throw new Refusal(
    'unknown_format',
    `There is no export format ${format}. Nothing was written. Choose one of ${known}.`,
  );
}

export const exportHandlers = {
  'export.formats': () => [...exportFormats],
  'export.run': (context, { format, out, options, job }) =>
    exportRun(context, { writer: writerOf(format), options, folder: stagedFolder(out, context.newUid()), job }),
  'export.preview': async (context, { format, options, job }) => {
    const folder = previewFolder();
    const { counts, notes } = await exportRun(context, { writer: writerOf(format), options, folder, job });
    return { files: folder.heads(), counts, notes };
  },
} satisfies Partial<Handlers>;
