import { type ReactNode, useId, useRef, useState } from 'react';
import { t } from '../../strings/index.ts';
import { useServices } from '../../use-services.ts';
import block from '../block-head.module.css';
import { IconButton } from '../button.tsx';
import styles from './figure.module.css';
import { type FigureData, tsvOfFigure } from './figure-data.ts';
import { FigureTable } from './figure-table.tsx';
import { Legend, type LegendEntry } from './legend.tsx';
import { SaveMenu } from './save-menu.tsx';
import { useWidth } from './use-width.ts';

interface FigureProps {
  title: string;
  /** File name without extension. */
  name: string;
  /** What it shows, n, interval method, what not to read into it. */
  caption: ReactNode;
  data: FigureData;
  /** What is compared, where rows do not say it. */
  legend?: readonly LegendEntry[] | undefined;
  /** Beside the title: what is compared, a choice of source. */
  aside?: ReactNode;
  /** Draws the plot at the width there is; exactly one `<svg>`. */
  children: (width: number) => ReactNode;
}

/** A plot with what belongs to it: title, caption, its numbers as a table, copy and save as SVG, PNG or CSV. */
export function Figure({ title, name, caption, data, legend, aside, children }: FigureProps) {
  const { toasts } = useServices();
  const [plot, width] = useWidth<HTMLDivElement>();
  const figure = useRef<HTMLElement>(null);
  const [table, setTable] = useState(false);
  const id = useId();
  const svg = () => figure.current?.querySelector<SVGSVGElement>('[data-plot] svg') ?? null;
  const words = () => {
    const legend = [...(figure.current?.querySelectorAll('[data-legend]') ?? [])].map((entry) => ({
      glyph: entry.querySelector('svg'),
      words: entry.textContent ?? '',
    }));
    const said = figure.current?.querySelector('figcaption')?.cloneNode(true) as Element | undefined;
    for (const each of said?.querySelectorAll('[data-screen-only]') ?? []) each.remove();
    return { title, legend, caption: said?.textContent ?? '' };
  };
  const copy = async () => {
    await navigator.clipboard.writeText(tsvOfFigure(data));
    toasts.getState().show(t('common.copiedTable'));
  };
  return (
    <figure ref={figure} className={styles.figure} aria-labelledby={`${id}title`}>
      <header className={block.head}>
        <h2 id={`${id}title`}>{title}</h2>
        <div className={block.aside}>{aside}</div>
        <IconButton icon="table" label={t('plot.table')} pressed={table} onClick={() => setTable(!table)} />
        <IconButton icon="copy" label={t('common.copyTable')} onClick={() => void copy()} />
        <SaveMenu name={name} data={data} svg={svg} words={words} />
      </header>
      {legend && <Legend entries={legend} />}
      <div ref={plot} className={styles.plot} data-plot="" hidden={table}>
        {width > 0 && children(width)}
      </div>
      {table && <FigureTable title={title} data={data} />}
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
