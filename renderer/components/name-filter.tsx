import { t } from '../strings/index.ts';
import { TextField } from './field.tsx';

/** Some letters of a name. Enter does not submit the form around it. */
export function NameFilter({ value, onChange }: { value: string; onChange: (letters: string) => void }) {
  return (
    <TextField
      label={t('common.findName')}
      hideLabel
      icon="search"
      placeholder={t('common.findName')}
      value={value}
      onChange={onChange}
      maxLength={200}
      autoComplete="off"
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
  );
}
