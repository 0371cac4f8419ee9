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
  as?: 'p' | 'span';
  className?: string | undefined;
}

/**
 * Text with what is drawn on it. The element says where it stands in the raw content, and holds that text and no other
 * (selection.ts counts on it). Every element of a turn costs a part of a frame: what is not drawn on has none of its own.
 */
export function LeafText({ text, start, decorations, as: Box = 'span', className }: LeafTextProps) {
  const segments = segmentsOf(text, start, decorations);
  return (
    <Box className={className} data-from={start}>
      {segments.length === 1 && segments[0]?.under.length === 0
        ? text
        : segments.map((segment) => <SegmentView key={segment.start} segment={segment} />)}
    </Box>
  );
}

function SegmentView({ segment: { text, under, ending } }: { segment: Segment }) {
  if (under.length === 0) return text;
  const mark = under.find((each) => each.kind === 'mark');
  const found = under.find((each) => each.kind === 'find');
  // the last word keeps its tags: a tag alone on a line would say nothing
  const tags = tagsOf(ending);
  const cut = tags.length === 0 ? text.length : text.trimEnd().search(/\S+$/);
  const tail = tags.reduce<ReactNode>(
    (word, tag) => (
      <Tagged key={tag.tag} {...tag}>
        {word}
      </Tagged>
    ),
    text.slice(cut),
  );
  return (
    <span
      className={styles.drawn}
      data-mark={mark?.behaviour.family}
      data-evidence={under.some((each) => each.kind === 'evidence') || undefined}
      data-found={found ? (found.current ? 'current' : 'other') : undefined}
    >
      {text.slice(0, cut)}
      {tail}
    </span>
  );
}

interface Tag {
  tag: string;
  family: string;
  name: string;
}

function Tagged({ tag, family, name, children }: Tag & { children: ReactNode }) {
  return (
    <span className={styles.tag} data-family={family} data-tag={tag} data-name={name} title={name}>
      {children}
    </span>
  );
}

/** What stands behind the last word, from the first on. */
function tagsOf(ending: readonly Decoration[]): Tag[] {
  const tags = new Map<string, Tag>();
  for (const each of ending) {
    if (each.kind === 'find') continue;
    if (each.kind === 'evidence')
      tags.set(each.tags, { tag: each.tags, family: 'evidence', name: t('annotate.evidenceFor', each.tags) });
    else {
      const { tag, family, feature } = each.behaviour;
      tags.set(tag, { tag, family, name: behaviourName(feature) });
    }
  }
  return [...tags.values()];
}
