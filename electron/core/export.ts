import { exportFormats } from '../../shared/contract/export-formats.ts';
import { Refusal } from '../../shared/domain/errors.ts';
import { previewFolder } from '../files/preview-folder.ts';
import { stagedFolder } from '../files/staged-folder.ts';
import { archiveWriter } from './export-archive.ts';
import { datasetWriter } from './export-dataset.ts';
import type { ExportWriter } from './export-format.ts';
import { judgementsWriter } from './export-judgements.ts';
import { preferencePairsWriter } from './export-pairs.ts';
import { evalResultsWriter, surveyComparableWriter, tauUsiWriter } from './export-published.ts';
import { ratingsLongWriter } from './export-ratings.ts';
import { reportWriter } from './export-report.ts';
import { exportRun } from './export-run.ts';
import { ratingsWideWriter } from './export-wide.ts';
import type { Handlers } from './handler.ts';

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
