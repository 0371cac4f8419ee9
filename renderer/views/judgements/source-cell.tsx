import type { SourceLook } from '../../components/source/look.ts';
import { SourceGlyph } from '../../components/source/source-glyph.tsx';
import { RowHead } from '../../components/table/index.ts';
import styles from './judgements.module.css';
import { sourceText } from './words.ts';

export function SourceHead({ source, look }: { source: string; look: SourceLook }) {
  return (
    <RowHead>
      <span className={styles.source}>
        <SourceGlyph look={look} />
        {sourceText(source)}
      </span>
    </RowHead>
  );
}
