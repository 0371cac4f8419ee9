import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import styles from './table.module.css';

interface HeadCellProps {
  number?: boolean;
  /** Given when the column sorts; null when another one does at the moment. */
  sorted?: 'ascending' | 'descending' | null;
  onSort?: () => void;
  title?: string;
  /** Of a column of buttons or links, which are not on paper. */
  screenOnly?: boolean;
  children: ReactNode;
}

export function HeadCell({ number, sorted, onSort, title, screenOnly, children }: HeadCellProps) {
  return (
    <th
      scope="col"
      className={styles.headCell}
      data-number={number || undefined}
      aria-sort={sorted ?? undefined}
      title={title}
    >
      {screenOnly ? (
        <span data-screen-only="">{children}</span>
      ) : onSort === undefined ? (
        children
      ) : (
        <button type="button" className={styles.sort} onClick={onSort}>
          {children}
          <span className={styles.arrow}>
            {sorted && <Icon name={sorted === 'ascending' ? 'sortUp' : 'sortDown'} small />}
          </span>
        </button>
      )}
    </th>
  );
}

export function RowHead({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className={styles.rowHead}>
      {children}
    </th>
  );
}

export function Cell({ children }: { children?: ReactNode }) {
  return <td className={styles.cell}>{children}</td>;
}

export function NumberCell({ children }: { children?: ReactNode }) {
  return (
    <td className={styles.cell} data-number="">
      {children}
    </td>
  );
}
