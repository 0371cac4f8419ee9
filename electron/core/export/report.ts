import { exportFormat } from '../../../shared/contract/export-formats.ts';
import { usiOptions } from '../../../shared/contract/inputs.ts';
import type { UsiIntervals } from '../../../shared/contract/usi-view.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import type { ReportData, ReportSource } from '../../../shared/report/report-data.ts';
import { reportPage } from '../../../shared/report/report-page.ts';
import { lookOf } from '../../../shared/report/source-look.ts';
import { usiIntervals } from '../usi/interval-job.ts';
import type { UsiOptions } from '../usi/options.ts';
import { withUsiStudy } from '../usi/reading.ts';
import { exportAgreement } from './agreement.ts';
import { studyHash } from './codebook.ts';
import type { ExportTarget, ExportWriter } from './format.ts';

const replicates = 1000;
const seed = 1;

/** The study on one page: index, fingerprint, calibration, bias, agreement, methods. */
export const reportWriter: ExportWriter = {
  ...exportFormat('report.html'),
  async write(target) {
    const data = await reportData(target);
    target.file('report.html').write(reportPage(data));
    return { counts: { conversations: data.counts.conversations, ratings: data.counts.ratings } };
  },
};

async function reportData(target: ExportTarget): Promise<ReportData> {
  const { context, rows, options } = target;
  const { compute, repositories } = context;
  const usi = usiOptions.parse({});
  const sources = reportSources(target);
  const simulators = sources.filter(({ kind, conversations }) => kind === 'simulator' && conversations > 0);
  const { table, calibration } = await withUsiStudy(context, usi, async (key) => ({
    table: await compute.run('usi', { key, options: usi }),
    calibration: await compute.run('calibration', { key, options: usi }),
  }));
  const scored = simulators.filter(({ id }) => table.rows.some(({ sourceId }) => sourceId === id));
  const features: ReportData['features'][number][] = [];
  const bias: ReportData['bias'][number][] = [];
  for (const source of scored) {
    target.signal.throwIfAborted();
    await withUsiStudy(context, usi, async (key) => {
      const explained = await compute.run('explanation', { key, options: usi, source: source.label });
      features.push({ source, features: explained.features });
      const report = await compute.run('sourceReport', { key, options: usi, source: source.label });
      if (report.feedback.bias) bias.push({ source, questions: report.feedback.bias });
    });
  }
  const agreement = await exportAgreement(target);
  const counts = repositories.meta.counts();
  return {
    study: rows.studyName(),
    tool: `Counterpart ${context.version}`,
    at: context.now(),
    studyHash: await studyHash(target),
    counts: {
      conversations: counts.conversations,
      tasks: counts.tasks,
      annotators: counts.annotators,
      ratings: await target.each(rows.ratings(false), () => undefined),
    },
    sources,
    usi: table,
    intervals: scored.length > 0 ? await intervalsOf(target, usi) : null,
    features,
    calibration,
    bias,
    agreement,
    instrument: TAU_BENCH_SURVEY.id,
    pseudonyms: options.pseudonyms,
  };
}

function reportSources({ rows }: ExportTarget): ReportSource[] {
  return rows.sources().map(({ id, label, kind, conversations, terms, rank }) => ({
    id,
    label,
    kind,
    conversations,
    terms,
    look: lookOf(kind, rank),
  }));
}

/** A job inside of this one: cancelled with it. */
async function intervalsOf({ context, signal }: ExportTarget, options: UsiOptions): Promise<UsiIntervals> {
  const job = `report-${context.newUid()}`;
  const stop = () => void context.jobs.cancel(job);
  signal.addEventListener('abort', stop);
  try {
    return await usiIntervals(context, { options, replicates, seed, job });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
