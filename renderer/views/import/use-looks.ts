import type { ImportFileReport } from '../../../shared/domain/import.ts';
import { lookOf, type SourceLook } from '../../components/source/look.ts';
import { useApp } from '../../use-services.ts';

type Origin = NonNullable<ImportFileReport['source']>;

/** Sources of the study look as they always do; those that would be new have the looks that they would get, in order of the files. */
export function useLooks(files: readonly ImportFileReport[]): (origin: Origin) => SourceLook {
  const sources = useApp((app) => app.sources);
  const looks = useApp((app) => app.looks);
  const simulators = sources.filter(({ kind }) => kind === 'simulator').map(({ label }) => label);
  const seen = files.flatMap(({ source }) => (source?.kind === 'simulator' ? [source.label] : []));
  const ranks = [...new Set([...simulators, ...seen])];
  return ({ kind, label }) => {
    const known = sources.find((each) => each.kind === kind && each.label === label);
    return (known && looks.get(known.id)) ?? lookOf(kind, ranks.indexOf(label));
  };
}
