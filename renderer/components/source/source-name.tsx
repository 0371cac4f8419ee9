import type { ReactNode } from 'react';
import { useApp } from '../../use-services.ts';
import { lookOf } from './look.ts';
import styles from './source.module.css';
import { SourceGlyph } from './source-glyph.tsx';

interface SourceNameProps {
  id: number;
  /** Shown instead of the source's own label. */
  children?: ReactNode;
}

/** Glyph and label of a source of the open study. */
export function SourceName({ id, children }: SourceNameProps) {
  const look = useApp((app) => app.looks.get(id)) ?? lookOf('simulator', 0);
  const label = useApp((app) => app.sources.find((source) => source.id === id)?.label);
  return (
    <span className={styles.name}>
      <SourceGlyph look={look} />
      <span className={styles.label} title={label}>
        {children ?? label}
      </span>
    </span>
  );
}
