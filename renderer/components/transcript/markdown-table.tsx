import type { KeyboardEvent, ReactNode } from 'react';
import { t } from '../../strings/index.ts';
import styles from './markdown-table.module.css';
import { type Inline, wordsOf } from './markdown-tree.ts';

interface MarkdownTableProps {
  head: readonly Inline[][];
  rows: readonly Inline[][][];
  children: (cell: readonly Inline[]) => ReactNode;
}

/** A cell of at most so many characters (a number, a date, an amount) stands on one line. */
const ONE_LINE = 16;
/** A longer one is not squeezed to a word a line. */
const SENTENCE = 32;

/** A table that somebody wrote: words and numbers stay whole; where it has no room it scrolls sideways by itself. */
export function MarkdownTable({ head, rows, children }: MarkdownTableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; a region would be a landmark for every table
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={styles.scroll}
      aria-label={t('transcript.table', head.map((cell) => wordsOf(cell).trim()).filter(Boolean))}
      onKeyDown={scrollSideways}
    >
      <table dir="auto">
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tree never changes
              <th key={index} scope="col">
                {children(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tree never changes
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a tree never changes
                <td key={column} data-room={roomOf(cell)}>
                  {children(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function roomOf(cell: readonly Inline[]): 'line' | 'sentence' | undefined {
  const { length } = wordsOf(cell);
  return length <= ONE_LINE ? 'line' : length > SENTENCE ? 'sentence' : undefined;
}

/** Where a table scrolls, the keys that would take a step scroll it; asked for when a key is pressed, never before. */
function scrollSideways(event: KeyboardEvent<HTMLElement>) {
  const { scrollWidth, clientWidth } = event.currentTarget;
  const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  if (sideways && scrollWidth > clientWidth) event.stopPropagation();
}
