import { useStore } from 'zustand';
import { Button, ErrorNote, Progress } from '../../components/index.ts';
import { href } from '../../router/location.ts';
import { navigate } from '../../router/use-location.ts';
import { t } from '../../strings/index.ts';
import { useJobs, useServices } from '../../use-services.ts';
import { FilePicker } from './file-picker.tsx';
import styles from './import.module.css';
import { OptionsForm } from './options-form.tsx';
import { ReportView } from './report-view.tsx';

/** Choose, preview, import, report: one step in view at a time. */
export function ImportSteps({ onClose }: { onClose: () => void }) {
  const { imports } = useServices();
  const { step, error } = useStore(imports);
  return (
    <div className={styles.steps}>
      {error !== null && <ErrorNote error={error} />}
      {step === 'choose' && <FilePicker />}
      {step === 'uploading' && <Uploading />}
      {(step === 'reading' || step === 'importing') && <Running />}
      {step === 'preview' && <Preview />}
      {step === 'done' && <Done onClose={onClose} />}
    </div>
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
    <>
      <Progress job={job} onCancel={() => void imports.getState().cancel()} />
      {step === 'importing' && <p className={styles.meta}>{t('import.goesOn')}</p>}
    </>
  );
}

function Preview() {
  const { imports, toasts, dialogs } = useServices();
  const { report } = useStore(imports);
  if (report === null) return null;
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
      <p className={styles.lead}>{t('import.wouldImport', report.accepted, report.duplicates, report.rejected)}</p>
      <ReportView report={report} />
      <OptionsForm />
      <div className={styles.foot}>
        <Button onClick={() => imports.getState().reset()}>{t('import.otherFiles')}</Button>
        <Button variant="primary" disabled={report.accepted === 0} onClick={() => void run()}>
          {t('import.act', report.accepted)}
        </Button>
      </div>
    </>
  );
}

function Done({ onClose }: { onClose: () => void }) {
  const { imports } = useServices();
  const report = useStore(imports, (state) => state.report);
  if (report === null) return null;
  const look = () => {
    onClose();
    navigate(href('library'));
  };
  return (
    <>
      <p className={styles.lead} role="status">
        {t('import.imported', report.accepted, report.duplicates, report.rejected)}
      </p>
      <ReportView report={report} />
      <div className={styles.foot}>
        <Button onClick={() => imports.getState().reset()}>{t('import.more')}</Button>
        <Button variant="primary" onClick={look}>
          {t('import.look')}
        </Button>
      </div>
    </>
  );
}
