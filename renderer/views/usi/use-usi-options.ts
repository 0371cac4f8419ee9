import { useState } from 'react';
import { useApp } from '../../use-services.ts';
import { defaultOptions, type UsiOptions } from './options.ts';

/** What was set for a study stays while the window is open: a look at a turn and back changes no number. */
const kept = new Map<string, UsiOptions>();

export function useUsiOptions(): [UsiOptions, (options: UsiOptions) => void] {
  const study = useApp((app) => app.study?.file ?? '');
  const [options, setOptions] = useState(() => kept.get(study) ?? defaultOptions);
  const set = (next: UsiOptions) => {
    kept.set(study, next);
    setOptions(next);
  };
  return [options, set];
}
