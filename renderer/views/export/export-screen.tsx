import { useState } from 'react';
import { downloadFolder } from '../../../shared/contract/http.ts';
import type { ExportResult } from '../../../shared/contract/outputs.ts';
import type { Refusal } from '../../../shared/domain/errors.ts';
import { Button, Checkbox, ErrorNote, Loading, Progress, RadioGroup, Screen } from '../../components/index.ts';
import { refusal } from '../../refusal.ts';
import { t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { useApp, useJobs, useServices } from '../../use-services.ts';
import styles from './export.module.css';
import { ExportedFiles } from './exported-files.tsx';

export function ExportScreen() {
  const { client, jobs } = useServices();
  const systemDialogs = useApp((app) => app.info.dialogs);
  const formats = useAnswer('export.formats', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [pseudonyms, setPseudonyms] = useState(false);
  const [spreadsheetSafe, setSpreadsheetSafe] = useState(true);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<Refusal | null>(null);
  const [results, setResults] = useState<readonly ExportResult[]>([]);
  const running = useJobs((state) => state.jobs.find(({ id }) => id === job));
  const format = chosen ?? formats.data?.[0]?.id ?? null;

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
      const options = { pseudonyms, spreadsheetSafe };
      const result = await jobs.getState().run(t('export.title'), (job) => {
        setJob(job);
        return client.call('export.run', { format: id, out, options, job });
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
        <section className={styles.form}>
          {formats.error && <ErrorNote error={formats.error} retry={formats.reload} />}
          {formats.data === null && !formats.error && <Loading />}
          {formats.data !== null && (
            <RadioGroup
              label={t('export.format')}
              value={format}
              options={formats.data.map(({ id, title, description }) => ({
                value: id,
                label: <span className={styles.format}>{title}</span>,
                hint: description,
              }))}
              onChange={setChosen}
            />
          )}
          <fieldset className={styles.options}>
            <legend>{t('export.options')}</legend>
            <Checkbox checked={pseudonyms} onChange={setPseudonyms}>
              {t('export.pseudonyms')}
            </Checkbox>
            <Checkbox checked={spreadsheetSafe} onChange={setSpreadsheetSafe}>
              {t('export.spreadsheetSafe')}
            </Checkbox>
          </fieldset>
          <div>
            <Button
              variant="primary"
              icon="export"
              disabled={format === null || running !== undefined}
              onClick={() => format !== null && void run(format)}
            >
              {t('export.act')}
            </Button>
          </div>
          {running && <Progress job={running} onCancel={() => void jobs.getState().cancel(running.id)} />}
          {error && <ErrorNote error={error} />}
        </section>
        <ExportedFiles results={results} download={!systemDialogs} />
      </div>
    </Screen>
  );
}
