import { ToggleGroup as Radix } from 'radix-ui';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import styles from './toggle-group.module.css';

export interface ToggleOption<T extends string> {
  value: T;
  label: string;
  icon?: IconName;
}

interface ToggleGroupProps<T extends string> {
  /** Names the choice for screen readers. */
  label: string;
  value: T;
  options: readonly ToggleOption<T>[];
  onChange: (value: T) => void;
}

/** One of a few, all in view; arrow keys move between them. For more than five or long words use Select. */
export function ToggleGroup<T extends string>({ label, value, options, onChange }: ToggleGroupProps<T>) {
  return (
    <Radix.Root
      type="single"
      className={styles.group}
      aria-label={label}
      value={value}
      onValueChange={(next) => next !== '' && onChange(next as T)}
    >
      {options.map((option) => (
        <Radix.Item key={option.value} value={option.value} className={styles.item}>
          {option.icon && <Icon name={option.icon} />}
          {option.label}
        </Radix.Item>
      ))}
    </Radix.Root>
  );
}
