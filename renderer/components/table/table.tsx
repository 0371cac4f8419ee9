import { type ReactNode, useRef } from 'react';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import block from '../block-head.module.css';
import { IconButton } from '../button.tsx';
import hidden from '../visually-hidden.module.css';
import styles from './table.module.css';
import { tsvOf } from './tsv.ts';

interface TableProps {
  /** Names the table; shown above it unless `hideCaption`, where a heading says it already: then `aside` stands in its place. */
  caption: string;
  hideCaption?: boolean;
  /** Beside the caption: one line of explanation, controls. */
  aside?: ReactNode;
  /** Buttons beside the copy button. */
  tools?: ReactNode;
  /** `<thead>`, `<tbody>`, `<tfoot>`. */
  children: ReactNode;
}

/**
 * A table of numbers: hairlines, sticky head, numbers right-aligned (`<NumberCell>`), and a button that copies it as
 * tab-separated text. Wide tables scroll inside, by keyboard too. For thousands of rows see the library's list.
 */
export function Table({ caption, hideCaption, aside, tools, children }: TableProps) {
  const ref = useRef<HTMLTableElement>(null);
  const { toasts } = useServices();
  const copy = async () => {
    if (ref.current === null) return;
    await navigator.clipboard.writeText(tsvOf(ref.current));
    toasts.getState().show(t('common.copiedTable'));
  };
  return (
    <section className={styles.section}>
      <header className={block.head}>
        <h2 className={hideCaption ? hidden.hidden : undefined}>{caption}</h2>
        <div className={block.aside} data-alone={hideCaption || undefined}>
          {aside}
        </div>
        {tools}
        <IconButton icon="copy" label={t('common.copyTable')} onClick={() => void copy()} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={caption} tabIndex={0}>
        <table ref={ref} className={styles.table}>
          <caption className={hidden.hidden}>{caption}</caption>
          {children}
        </table>
      </section>
    </section>
  );
}
