import { Select } from '../../components/select.tsx';
import { t } from '../../strings/index.ts';

interface SourceChoiceProps {
  source: string;
  sources: readonly string[];
  onSource: (source: string) => void;
}

export function SourceChoice({ source, sources, onSource }: SourceChoiceProps) {
  return (
    <Select
      label={t('usi.compareWith')}
      hideLabel
      value={source}
      options={sources.map((label) => ({ value: label, label }))}
      onChange={onSource}
    />
  );
}
