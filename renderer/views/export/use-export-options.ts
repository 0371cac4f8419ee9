import { useEffect, useState } from 'react';
import type { Input } from '../../../shared/contract/commands.ts';
import type { ExportFormat } from '../../../shared/contract/outputs.ts';

export type ExportOptions = NonNullable<Input<'export.run'>['options']>;

/** What is set on the screen, and what of it the chosen format takes notice of. `named`: the format that the address names. */
export function useExportOptions(formats: readonly ExportFormat[] | null, named: string | undefined) {
  const [chosen, setChosen] = useState(named);
  useEffect(() => setChosen(named), [named]);
  const [options, setOptions] = useState<ExportOptions>({});
  const format = formats?.find(({ id }) => id === chosen) ?? formats?.[0] ?? null;
  const used = Object.entries(options).filter(([name]) => format?.options.some((taken) => taken === name));

  return {
    format,
    setFormat: setChosen,
    options,
    set: (change: ExportOptions) => setOptions((before) => ({ ...before, ...change })),
    /** Options that the format knows; the others stay set for when another format is chosen. */
    used: Object.fromEntries(used) as ExportOptions,
  };
}
