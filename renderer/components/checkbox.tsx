import { type ReactNode, useEffect, useRef } from 'react';
import styles from './checkbox.module.css';
import hidden from './visually-hidden.module.css';

interface CheckboxProps {
  checked: boolean | 'mixed';
  onChange: (checked: boolean) => void;
  children: ReactNode;
  /** The words are for screen readers alone, as in a table's first column. */
  hideLabel?: boolean;
  disabled?: boolean;
  /** False where a row has the focus and Space does the same. */
  focusable?: boolean;
}

export function Checkbox({ checked, onChange, children, hideLabel, disabled, focusable = true }: CheckboxProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current !== null) ref.current.indeterminate = checked === 'mixed';
  }, [checked]);
  return (
    <label className={styles.label}>
      <input
        ref={ref}
        type="checkbox"
        className={styles.box}
        checked={checked === true}
        disabled={disabled}
        tabIndex={focusable ? undefined : -1}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={hideLabel ? hidden.hidden : undefined}>{children}</span>
    </label>
  );
}
