import type { ReactNode } from 'react';
import { t } from '../../strings/index.ts';
import { behaviourName } from './behaviour-name.ts';
import { type Decoration, type Segment, segmentsOf } from './decorations.ts';
import styles from './marks.module.css';

interface LeafTextProps {
  text: string;
  /** UTF-16 offset of the text in the raw content. */
  start: number;
  decorations: readonly Decoration[];
  /** An element that holds nothing but this text. */
  as?: 'p';
  className?: string | undefined;
}

/** Text with what is drawn on it. Each element says where it stands in the raw content, for selections (selection.ts). */
export function LeafText({ text, start, decorations, as: Box, className }: LeafTextProps) {
  const segments = segmentsOf(text, start, decorations);
  const [only] = segments;
  if (segments.length === 1 && only?.under.length === 0) {
    const Plain = Box ?? 'span';
    return (
      <Plain className={className} data-from={start}>
        {text}
      </Plain>
    );
  }
  const drawn = segments.map((segment) => <SegmentView key={segment.start} segment={segment} />);
  return Box ? <Box className={className}>{drawn}</Box> : drawn;
}

function SegmentView({ segment }: { segment: Segment }) {
  const mark = segment.under.find((each) => each.kind === 'mark');
  const evidence = segment.under.some((each) => each.kind === 'evidence');
  const found = segment.under.find((each) => each.kind === 'find');
  const tags = tagsOf(segment.ending);
  // the last word keeps its tag: a tag alone on a line would say nothing
  const cut = tags.length === 0 ? segment.text.length : segment.text.trimEnd().search(/\S+$/);
  const [head, tail] = [segment.text.slice(0, cut), segment.text.slice(cut)];
  const body = (
    <>
      {head !== '' && <span data-from={segment.start}>{head}</span>}
      {tags.length > 0 && (
        <span className={styles.together}>
          <span data-from={segment.start + cut}>{tail}</span>
          {tags}
        </span>
      )}
    </>
  );
  if (!mark && !evidence && !found) return body;
  return (
    <span
      className={styles.drawn}
      data-mark={mark?.behaviour.family}
      data-evidence={evidence || undefined}
      data-found={found ? (found.current ? 'current' : 'other') : undefined}
    >
      {body}
    </span>
  );
}

function tagsOf(ending: readonly Decoration[]): ReactNode[] {
  const seen = new Set<string>();
  return ending.flatMap((each) => {
    if (each.kind === 'find') return [];
    const tag = each.kind === 'mark' ? each.behaviour.tag : each.tags;
    if (seen.has(tag)) return [];
    seen.add(tag);
    const name = each.kind === 'mark' ? behaviourName(each.behaviour.feature) : t('annotate.evidenceFor', each.tags);
    const family = each.kind === 'mark' ? each.behaviour.family : 'evidence';
    return [
      <span key={tag} className={styles.tag} data-family={family} data-tag={tag} data-name={name} title={name} />,
    ];
  });
}
