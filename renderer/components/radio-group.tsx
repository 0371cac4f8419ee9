import { type ReactNode, useId } from 'react';
import styles from './checkbox.module.css';
import group from './radio-group.module.css';

interface RadioGroupProps<T extends string> {
  label: string;
  value: T | null;
  options: readonly { value: T; label: ReactNode; hint?: ReactNode }[];
  onChange: (value: T) => void;
}

/** One of a few with a word of explanation each. */
export function RadioGroup<T extends string>({ label, value, options, onChange }: RadioGroupProps<T>) {
  const name = useId();
  return (
    <fieldset className={group.group}>
      <legend className={group.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={group.option}>
          <input
            type="radio"
            name={name}
            className={styles.box}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <span className={group.hint}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
