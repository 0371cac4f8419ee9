import { memo, useMemo } from 'react';
import type { Speech as SpeechPiece } from '../../../shared/replay/index.ts';
import markdown from '../../components/markdown.module.css';
import { hasRightToLeft } from '../../components/transcript/right-to-left.ts';
import { Speech } from '../../components/transcript/speech.tsx';
import styles from './side-panel.module.css';

const NONE: never[] = [];

/** A text that belongs to the task; says so where the data have none. */
export const Prose = memo(function Prose(props: { text: string | null; missing: string; markdown?: boolean }) {
  const { text, missing } = props;
  const piece = useMemo<SpeechPiece>(
    () => ({ kind: 'speech', id: '', position: 0, start: 0, text: text ?? '' }),
    [text],
  );
  if (text === null || text.trim() === '') return <p className={styles.caption}>{missing}</p>;
  return (
    <div className={`${styles.prose} ${markdown.markdown}`} data-bidi={hasRightToLeft(text) || undefined}>
      <Speech piece={piece} speaker={props.markdown ? 'agent' : 'user'} decorations={NONE} />
    </div>
  );
});
