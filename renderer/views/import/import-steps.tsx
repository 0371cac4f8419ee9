import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Refusal } from '../../../shared/domain/errors.ts';
import type { FileMapping } from '../../../shared/domain/import.ts';
import { Button, ErrorNote, Progress } from '../../components/index.ts';
import { useTakeFocus } from '../../components/use-take-focus.ts';
import { t } from '../../strings/index.ts';
import { useJobs, useServices } from '../../use-services.ts';
import { FilePicker } from './file-picker.tsx';
import { FileSources } from './file-sources.tsx';
import styles from './import.module.css';
import { MappingForm } from './mapping-form.tsx';
import { OptionsForm } from './options-form.tsx';
import { ReportView } from './report-view.tsx';

/** Choose, preview, import, report: one step in view at a time. */
export function ImportSteps({ onLook }: { onLook: () => void }) {
  const { imports } = useServices();
  const { step, error, files } = useStore(imports);
  const ref = useRef<HTMLDivElement>(null);
  useTakeFocus(ref, step);
  return (
    <div ref={ref} className={styles.steps}>
      {error !== null && <ErrorNote error={error} />}
      {step === 'choose' && error !== null && files.length > 0 && <AskAgain error={error} />}
      {step === 'choose' && <FilePicker />}
      {step === 'uploading' && <Uploading />}
      {(step === 'reading' || step === 'importing') && <Running />}
      {step === 'preview' && <Preview />}
      {step === 'done' && <Done onLook={onLook} />}
    </div>
  );
}

/** Files that could not be read as they are: what a person can say about them, in the place of choosing others. */
function AskAgain({ error }: { error: Refusal }) {
  const { file, mapping } = (error.details ?? {}) as { file?: string; mapping?: FileMapping };
  return (
    <>
      {mapping && (
        <div data-takes-focus="">
          <MappingForm file={file ?? ''} mapping={mapping} />
        </div>
      )}
      <Rereading />
      <OptionsForm open wanted={error.code === 'domain_needed' ? 'domain' : null} />
    </>
  );
}

/** Said while what was set is read. */
function Rereading() {
  const { imports } = useServices();
  const rereading = useStore(imports, (state) => state.rereading);
  return (
    <span className={styles.rereading} role="status">
      {rereading ? t('import.rereading') : ''}
    </span>
  );
}

function Uploading() {
  const { imports } = useServices();
  const left = useStore(imports, (state) => state.toUpload);
  return <p role="status">{t('import.uploading', left)}</p>;
}

function Running() {
  const { imports } = useServices();
  const { job: id, step } = useStore(imports);
  const job = useJobs((state) => state.jobs.find((running) => running.id === id));
  if (job === undefined) return <p role="status">{t('import.starting')}</p>;
  return (
    <div className={styles.steps} tabIndex={-1} data-waits="">
      <Progress job={job} onCancel={() => void imports.getState().cancel()} />
      {step === 'importing' && <p className={styles.meta}>{t('import.goesOn')}</p>}
    </div>
  );
}

function Preview() {
  const { imports, toasts, dialogs } = useServices();
  const { report, rereading } = useStore(imports);
  if (report === null) return null;
  // files of one import share one mapping: the first that needs it stands for all
  const mapped = report.files.find(({ mapping }) => mapping !== null);
  const run = async () => {
    const done = await imports.getState().run();
    // with the dialog closed meanwhile, the report's first line comes as a note
    if (done !== null && dialogs.getState().shown !== 'import') {
      toasts.getState().show(t('import.doneShort', done.accepted));
      imports.getState().reset();
    }
  };
  return (
    <>
      <ReportView lead={t('import.wouldImport', report.accepted, report.duplicates, report.rejected)} report={report}>
        <FileSources files={report.files} />
      </ReportView>
      {mapped?.mapping && <MappingForm file={mapped.file} mapping={mapped.mapping} />}
      <OptionsForm />
      <div className={styles.acts} data-sticks="">
        <Rereading />
        <Button onClick={() => imports.getState().reset()}>{t('import.otherFiles')}</Button>
        <Button variant="primary" disabled={report.accepted === 0 || rereading} onClick={() => void run()}>
          {t('import.act', report.accepted)}
        </Button>
      </div>
    </>
  );
}

function Done({ onLook }: { onLook: () => void }) {
  const { imports } = useServices();
  const report = useStore(imports, (state) => state.report);
  if (report === null) return null;
  return (
    <>
      <ReportView lead={t('import.imported', report.accepted, report.duplicates, report.rejected)} report={report} />
      <div className={styles.acts} data-sticks="">
        <Button onClick={() => imports.getState().reset()}>{t('import.more')}</Button>
        <Button variant="primary" onClick={onLook}>
          {t('import.look')}
        </Button>
      </div>
    </>
  );
}
