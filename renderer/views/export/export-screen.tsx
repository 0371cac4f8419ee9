import { useState } from 'react';
import { downloadFolder } from '../../../shared/contract/http.ts';
import type { ExportResult } from '../../../shared/contract/outputs.ts';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { Button, ErrorNote, Loading, Progress, RadioGroup, Screen } from '../../components/index.ts';
import { formatWords } from '../../format-words.ts';
import { refusal } from '../../refusal.ts';
import { useLocation } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useJobs, useServices } from '../../use-services.ts';
import styles from './export.module.css';
import { ExportedFiles } from './exported-files.tsx';
import { OptionFields } from './option-fields.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { useExportOptions } from './use-export-options.ts';
import { useExportPreview } from './use-export-preview.ts';

/** A preview does all of the work: with more conversations than this a person asks for it. */
const previewsItself = 20_000;

export function ExportScreen() {
  const { client, jobs } = useServices();
  const systemDialogs = useApp((app) => app.info.dialogs);
  const conversations = useApp((app) => app.study?.conversations ?? 0);
  const formats = useAnswer('export.formats', {});
  const { format, setFormat, options, set, used } = useExportOptions(formats.data, useLocation().query.format);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<Refusal | null>(null);
  const [results, setResults] = useState<readonly ExportResult[]>([]);
  const [asked, setAsked] = useState(false);
  const running = useJobs((state) => state.jobs.find(({ id }) => id === job));
  const shown = useExportPreview(format?.id ?? null, used, asked || conversations <= previewsItself);

  /** The folder that the person picks; a browser gets its files as downloads. */
  async function folder(): Promise<string | undefined> {
    if (!systemDialogs) return downloadFolder;
    const { files } = await client.call('files.choose', { purpose: 'export' });
    return files[0]?.ref;
  }

  async function run(id: string): Promise<void> {
    setError(null);
    try {
      const out = await folder();
      if (out === undefined) return;
      const result = await jobs.getState().run(t('export.title'), (started) => {
        setJob(started);
        return client.call('export.run', { format: id, out, options: used, job: started });
      });
      setResults((before) => [result, ...before]);
    } catch (failure) {
      const reason = refusal(failure);
      if (reason.code !== 'cancelled') setError(reason);
    }
  }

  return (
    <Screen title={t('export.title')} meta={t('export.meta')} layout="page">
      <div className={styles.columns}>
        <section className={styles.form} aria-label={t('export.format')}>
          {formats.error && <ErrorNote error={formats.error} retry={formats.reload} />}
          {formats.data === null && !formats.error && <Loading />}
          {formats.data !== null && format !== null && (
            <RadioGroup
              label={t('export.format')}
              value={format.id}
              options={formats.data.map(({ id, title, description }) => ({
                value: id,
                label: <span className={styles.format}>{formatWords(id, 'title', title)}</span>,
                hint: formatWords(id, 'description', description),
              }))}
              onChange={setFormat}
            />
          )}
        </section>
        <div className={styles.side}>
          {format !== null && <OptionFields format={format} options={options} onChange={set} />}
          <section aria-label={t('export.preview')}>
            <div className={styles.head}>
              <h2>{t('export.preview')}</h2>
              <Button
                variant="primary"
                icon="export"
                disabled={format === null || running !== undefined}
                onClick={() => format !== null && void run(format.id)}
              >
                {t('export.act')}
              </Button>
            </div>
            {running && <Progress job={running} onCancel={() => void jobs.getState().cancel(running.id)} />}
            {error && <ErrorNote error={error} />}
            {shown.error && <ErrorNote error={shown.error} />}
            {shown.preview && <PreviewPanel key={format?.id} preview={shown.preview} />}
            {!shown.preview && shown.running && (
              <Progress job={shown.running} onCancel={() => void jobs.getState().cancel(shown.running?.id ?? '')} />
            )}
            {!asked && conversations > previewsItself && (
              <Button variant="quiet" onClick={() => setAsked(true)}>
                {t('export.showPreview')}
              </Button>
            )}
          </section>
          <ExportedFiles results={results} download={!systemDialogs} />
        </div>
      </div>
    </Screen>
  );
}
