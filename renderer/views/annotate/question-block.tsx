import { type ReactNode, useId } from 'react';
import styles from './question-block.module.css';

interface QuestionBlockProps {
  /** Of the question. */
  id: string;
  number: number;
  wording: string;
  /** What the keys act on: the only raised box of the form. */
  open: boolean;
  /** The one field that a press on the wording goes to. */
  field?: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** A question of the form that is not a choice: tags, free text. */
export function QuestionBlock({ id, number, wording, open, field, aside, children }: QuestionBlockProps) {
  const label = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid row
    <div
      className={styles.block}
      role="group"
      aria-labelledby={label}
      data-open={open || undefined}
      data-question={id}
      tabIndex={-1}
    >
      <span className={styles.number}>{number}</span>
      {field === undefined ? (
        <span id={label} className={styles.wording}>
          {wording}
        </span>
      ) : (
        <label id={label} htmlFor={field} className={styles.wording}>
          {wording}
        </label>
      )}
      <span className={styles.aside}>{aside}</span>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
