import type { UsiBackend } from './usi-backend.ts';
import type { Study } from './with-study.ts';

/** The index of an open study. */
export function usiFromStudy({ call }: Study): UsiBackend {
  return {
    table: (options) => call('usi.table', options),
    intervals: (options, bootstrap) => call('usi.intervals', { options, ...bootstrap, job: 'intervals' }),
    differences: (options) => call('usi.differences', options),
    whatIf: (options, scenario) => call('usi.whatIf', { options, scenario }),
    source: (options, source) => call('usi.source', { options, source }),
    explain: (options, asked) => call('usi.explain', { options, ...asked }),
  };
}
