import { Fragment, type ReactNode } from 'react';
import type { Speaker, Speech as SpeechPiece } from '../../../shared/replay/index.ts';
import { t } from '../../strings/index.ts';
import type { Decoration } from './decorations.ts';
import { LeafText } from './leaf-text.tsx';
import { MarkdownTable } from './markdown-table.tsx';
import { type Block, type Inline, markdownTree } from './markdown-tree.ts';
import styles from './speech.module.css';

interface SpeechProps {
  piece: SpeechPiece;
  speaker: Speaker;
  decorations: readonly Decoration[];
}

/** What somebody said: the customer's words as typed, the agent's as markdown; a message without a word says so. */
export function Speech({ piece, speaker, decorations }: SpeechProps) {
  if (piece.text === '') {
    const words = t('transcript.unsaid');
    return <LeafText as="p" className={styles.unsaid} text={words} start={piece.start} decorations={decorations} />;
  }
  if (speaker === 'user') {
    return <LeafText as="p" className={styles.typed} text={piece.text} start={piece.start} decorations={decorations} />;
  }
  return <Blocks blocks={treeOf(piece)} context={{ base: piece.start, decorations }} />;
}

const trees = new WeakMap<SpeechPiece, Block[]>();

function treeOf(piece: SpeechPiece): Block[] {
  const known = trees.get(piece);
  if (known) return known;
  const tree = markdownTree(piece.text);
  trees.set(piece, tree);
  return tree;
}

interface Context {
  base: number;
  decorations: readonly Decoration[];
}

function Blocks({ blocks, context }: { blocks: readonly Block[]; context: Context }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a tree never changes
  return blocks.map((block, index) => <Fragment key={index}>{blockView(block, context)}</Fragment>);
}

function blockView(block: Block, context: Context): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <Paragraph words={block.children} context={context} />;
    case 'heading':
      return <p className={styles.heading}>{inlines(block.children, context)}</p>;
    case 'pre':
      return <pre>{inlines([block.leaf], context)}</pre>;
    case 'rule':
      return <hr />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} context={context} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tree never changes
        <li key={index}>
          <Blocks blocks={item} context={context} />
        </li>
      ));
      // numbers and dots stand where the words begin
      return block.ordered ? (
        <ol dir="auto" start={block.first}>
          {items}
        </ol>
      ) : (
        <ul dir="auto">{items}</ul>
      );
    }
    case 'table':
      return (
        <MarkdownTable head={block.head} rows={block.rows}>
          {(cell) => inlines(cell, context)}
        </MarkdownTable>
      );
  }
}

/** Most paragraphs are plain text: that needs no element of its own inside. */
function Paragraph({ words, context }: { words: readonly Inline[]; context: Context }) {
  const [only] = words;
  if (words.length !== 1 || only?.kind !== 'text') return <p>{inlines(words, context)}</p>;
  return <LeafText as="p" text={only.text} start={context.base + only.start} decorations={context.decorations} />;
}

function inlines(children: readonly Inline[], context: Context): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a tree never changes
  return children.map((child, index) => <Fragment key={index}>{inlineView(child, context)}</Fragment>);
}

function inlineView(inline: Inline, context: Context): ReactNode {
  switch (inline.kind) {
    case 'break':
      return <br />;
    case 'strong':
      return <strong>{inlines(inline.children, context)}</strong>;
    case 'em':
      return <em>{inlines(inline.children, context)}</em>;
    case 'del':
      return <del>{inlines(inline.children, context)}</del>;
    case 'link':
      return (
        // biome-ignore lint/a11y/useSemanticElements: an anchor would open by itself; the transcript asks first
        <span role="link" tabIndex={0} className={styles.link} data-href={inline.href} title={inline.href}>
          {inlines(inline.children, context)}
        </span>
      );
    default: {
      const leaf = (
        <LeafText text={inline.text} start={context.base + inline.start} decorations={context.decorations} />
      );
      return inline.kind === 'code' ? <code>{leaf}</code> : leaf;
    }
  }
}
