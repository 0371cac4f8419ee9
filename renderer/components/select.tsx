import { useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './select.module.css';
import hidden from './visually-hidden.module.css';

interface SelectProps<T extends string> {
  label: string;
  hideLabel?: boolean;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  disabled?: boolean;
}

/** One of many. The system's own control: it is right on every platform, with every input device. */
export function Select<T extends string>(props: SelectProps<T>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={classNames(styles.label, props.hideLabel && hidden.hidden)}>
        {props.label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.value as T)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
