import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { Refusal } from '../../shared/domain/errors.ts';
import type { ImportOptions, ImportReport } from '../../shared/domain/import.ts';
import { refusal } from '../refusal.ts';
import type { JobStore } from './job-store.ts';

export interface PickedFile {
  name: string;
  ref: string;
}

export type ImportStep = 'choose' | 'uploading' | 'reading' | 'preview' | 'importing' | 'done';

export interface ImportState {
  step: ImportStep;
  files: readonly PickedFile[];
  /** Files still to be sent to a host that cannot read them where they are. */
  toUpload: number;
  options: ImportOptions;
  /** Of the preview, then of the import: an import does exactly what its preview showed. */
  report: ImportReport | null;
  /** Of the work that is running. */
  job: string | null;
  error: Refusal | null;
  /** True while a changed mapping, or what was said of a file, is tried out. */
  rereading: boolean;
  /** Reads the files and shows what they hold; nothing is written. */
  preview(files: readonly PickedFile[], options?: ImportOptions): Promise<void>;
  uploadAndPreview(files: readonly File[], signal?: AbortSignal): Promise<void>;
  /** Reads anew with other options; what is shown stays in view until the new preview is there. */
  reread(change: Partial<ImportOptions>): Promise<void>;
  run(): Promise<ImportReport | null>;
  cancel(): Promise<void>;
  /** Back to the first step; running work goes on. */
  reset(): void;
}

export type ImportStore = StoreApi<ImportState>;

export interface ImportServices {
  client: Client;
  jobs: JobStore;
  upload: (file: File, signal?: AbortSignal) => Promise<PickedFile>;
  /** Titles of the work, in the language on screen. */
  titles: { preview: () => string; run: () => string };
}

export const detectEverything: ImportOptions = {
  format: null,
  source: null,
  kind: null,
  perFile: [],
  domain: null,
  mapping: null,
  strict: false,
  everyRecord: true,
};

const fresh = {
  step: 'choose',
  files: [],
  toUpload: 0,
  options: detectEverything,
  report: null,
  job: null,
  error: null,
  rereading: false,
} as const;

/** One import at a time: choose, preview, import, report. Lives as long as the window, so that a long one survives its dialog. */
export function createImportStore({ client, jobs, upload, titles }: ImportServices): ImportStore {
  return createStore<ImportState>()((set, get) => {
    function work(title: string, name: 'import.preview' | 'import.run'): Promise<ImportReport> {
      const { files, options } = get();
      const refs = files.map(({ ref }) => ref);
      return jobs.getState().run(title, (job) => {
        set({ job });
        return client.call(name, { files: refs, options, job });
      });
    }

    /** Back to where one can act, with the reason unless it was one's own wish. */
    function failed(error: unknown, step: ImportStep): void {
      const reason = refusal(error);
      set({ step, job: null, error: reason.code === 'cancelled' ? null : reason });
    }

    return {
      ...fresh,
      preview: async (files, options = get().options) => {
        set({ files, options, step: 'reading', error: null });
        try {
          const report = await work(titles.preview(), 'import.preview');
          if (get().step === 'reading') set({ report, step: 'preview', job: null });
        } catch (error) {
          failed(error, get().report === null ? 'choose' : 'preview');
        }
      },
      uploadAndPreview: async (files, signal) => {
        set({ step: 'uploading', toUpload: files.length, error: null });
        const sent: PickedFile[] = [];
        try {
          for (const file of files) {
            sent.push(await upload(file, signal));
            set({ toUpload: files.length - sent.length });
          }
        } catch (error) {
          if (signal?.aborted) get().reset();
          else failed(error, 'choose');
          return;
        }
        await get().preview(sent);
      },
      reread: async (change) => {
        const options = { ...get().options, ...change };
        const { rereading, job } = get();
        set({ options, rereading: true });
        // a later change has its own answer coming, and nobody waits for the one before
        const current = () => get().options === options;
        if (rereading && job !== null) void jobs.getState().cancel(job);
        try {
          const report = await work(titles.preview(), 'import.preview');
          if (current()) set({ report, step: 'preview', error: null, rereading: false, job: null });
        } catch (error) {
          if (!current()) return;
          set({ rereading: false });
          failed(error, get().step);
        }
      },
      run: async () => {
        set({ step: 'importing', error: null });
        try {
          const report = await work(titles.run(), 'import.run');
          set({ report, step: 'done', job: null });
          return report;
        } catch (error) {
          failed(error, 'preview');
          return null;
        }
      },
      cancel: async () => {
        const { job } = get();
        if (job !== null) await jobs.getState().cancel(job);
      },
      reset: () => set(fresh),
    };
  });
}
