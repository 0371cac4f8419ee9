import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import hidden from './visually-hidden.module.css';

interface Labelled {
  label: string;
  /** The label is for screen readers alone: where a heading or an icon says it to the eye. */
  hideLabel?: boolean;
  hint?: string | undefined;
  /** What is wrong and what would be right. */
  error?: string | undefined;
}

interface TextFieldProps extends Labelled, Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange'> {
  value: string;
  onChange: (value: string) => void;
  icon?: IconName;
  trailing?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, value, onChange, icon, trailing, ...rest } = props;
  return (
    <Labelled label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(described) => (
        <span className={styles.box} data-bad={error !== undefined || undefined}>
          {icon && <Icon name={icon} />}
          <input
            type="text"
            className={styles.input}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            {...described}
            {...rest}
          />
          {trailing}
        </span>
      )}
    </Labelled>
  );
}

interface TextAreaProps extends Labelled, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'onChange'> {
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Grows with its text. */
export function TextArea({ label, hideLabel, hint, error, value, onChange, ...rest }: TextAreaProps) {
  return (
    <Labelled label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(described) => (
        <textarea
          className={styles.area}
          data-bad={error !== undefined || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...described}
          {...rest}
        />
      )}
    </Labelled>
  );
}

type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

function Labelled(props: {
  label: string;
  hideLabel: boolean | undefined;
  hint: string | undefined;
  error: string | undefined;
  children: (described: Described) => ReactNode;
}) {
  const id = useId();
  const { label, hideLabel, hint, error, children } = props;
  const noteId = hint === undefined && error === undefined ? undefined : `${id}-note`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={classNames(styles.label, hideLabel && hidden.hidden)}>
        {label}
      </label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': error === undefined ? undefined : true })}
      {noteId !== undefined && (
        <p id={noteId} className={styles.note} data-bad={error !== undefined || undefined}>
          {error !== undefined && <Icon name="warning" small />}
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
