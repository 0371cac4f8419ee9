import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { turnReference } from '../../../renderer/components/transcript/copy-turn.ts';
import { segmentsOf } from '../../../renderer/components/transcript/decorations.ts';
import { DraftStep } from '../../../renderer/components/transcript/draft-step.tsx';
import { LeafText } from '../../../renderer/components/transcript/leaf-text.tsx';
import {
  type Block,
  type Inline,
  type Leaf,
  markdownTree,
} from '../../../renderer/components/transcript/markdown-tree.ts';
import { hasRightToLeft } from '../../../renderer/components/transcript/right-to-left.ts';
import { selectedSpan } from '../../../renderer/components/transcript/selection.ts';
import { Speech } from '../../../renderer/components/transcript/speech.tsx';
import { StepView } from '../../../renderer/components/transcript/step-view.tsx';
import { textOf } from '../../../renderer/views/annotate/evidence-decorations.ts';
import { behaviourOf, type Step, stepsOf } from '../../../shared/replay/index.ts';

const push = behaviourOf('pushback_q_rate');
const polite = behaviourOf('politeness_rate');

function leaves(blocks: readonly Block[]): Leaf[] {
  const inline = (each: Inline): Leaf[] =>
    'text' in each ? [each] : 'children' in each ? each.children.flatMap(inline) : [];
  return blocks.flatMap((block): Leaf[] => {
    if (block.kind === 'pre') return [block.leaf];
    if (block.kind === 'rule') return [];
    if (block.kind === 'list') return leaves(block.items.flat());
    if (block.kind === 'quote') return leaves(block.children);
    if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flat().flatMap(inline);
    return block.children.flatMap(inline);
  });
}

describe('a message without a word', () => {
  const [, step] = stepsOf([
    { position: 0, role: 'agent', at: null, parts: [{ kind: 'text', text: 'Hello?', start: 0 }] },
    { position: 1, role: 'user', at: null, parts: [] },
  ]);
  const silent = step as Step;
  const show = () =>
    render(
      <StepView
        step={silent}
        colour="blind"
        decorations={new Map()}
        openFolds={new Set()}
        onToggleFold={() => undefined}
      />,
    );

  it('is shown as one, with its number and its speaker, also as rows fly past and when it is copied', () => {
    const { container } = show();
    expect(container.textContent).toBe('2(empty message)');
    expect(container.querySelector('[data-role="Customer"]')).not.toBeNull();
    expect(render(<DraftStep step={silent} look={{}} />).container.textContent).toBe('2(empty message)');
    expect(turnReference(silent, 'retail_0', 'turn 2', '#/x')).toBe('(empty message)\n(retail_0, turn 2; #/x)');
  });

  it('has no words that evidence could quote', () => {
    const { container } = show();
    getSelection()?.selectAllChildren(container.querySelector('p') as Node);
    expect(getSelection()?.toString()).toBe('(empty message)');
    expect(selectedSpan(getSelection(), (position, start, end) => textOf([silent], position, start, end))).toBeNull();
  });
});

describe('markdownTree', () => {
  it.each([
    ['Hello **bold** and `code`', ['Hello ', 'bold', ' and ', 'code']],
    ['Two:\n\n- first: $226.11\n- second *one*\n\nShall I?', ['Two:', 'first: $226.11', 'second ', 'one', 'Shall I?']],
    ['1. **Origin:** LAS\n2. b', ['Origin:', ' LAS', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['> quoted', ['quoted']],
    ['[text](https://example.org) after', ['text', ' after']],
  ])('%j: every leaf stands where it says', (source, texts) => {
    const found = leaves(markdownTree(source));
    expect(found.map(({ text }) => text)).toEqual(texts);
    const normal = source.replaceAll('\r\n', ' \n');
    for (const { text, start } of found) expect(normal.slice(start, start + text.length)).toBe(text);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '![x](https://example.org/pixel.png)',
    '[x](javascript:alert(1))',
    '[x](http://example.org)',
  ])('%s stays text', (source) => {
    const { container } = render(
      <Speech
        piece={{ kind: 'speech', id: '', position: 0, start: 0, text: source }}
        speaker="agent"
        decorations={[]}
      />,
    );
    expect(container.textContent).toContain(source);
    expect(container.querySelector('img, script, a, [role=link]')).toBeNull();
  });

  it('gives up on nothing: depth and length end as plain text', () => {
    for (const source of [
      '>'.repeat(3000),
      `${'a'.repeat(40_000)} **b**`,
      '*'.repeat(20_000),
      `${'- '.repeat(2000)}x`,
    ]) {
      expect(leaves(markdownTree(source)).length).toBeGreaterThan(0);
    }
  });
});

describe('a table in what an agent says', () => {
  const source =
    '| Flight | Price |\n|---|---|\n| HAT045 | $1,234.50 |\n| a seat by the window in the second cabin | 7 |';
  const table = () => {
    const piece = { kind: 'speech', id: '', position: 0, start: 0, text: source } as const;
    const { container } = render(<Speech piece={piece} speaker="agent" decorations={[]} />);
    return within(container).getByRole('group', { name: 'Table: Flight, Price' });
  };

  it('is reached by keyboard under the names of its columns, and its short cells are one line', () => {
    const region = table();
    expect(region.tabIndex).toBe(0);
    const room = (name: string) => within(region).getByRole('cell', { name }).dataset.room;
    expect(room('$1,234.50')).toBe('line');
    expect(room('a seat by the window in the second cabin')).toBe('sentence');
  });

  it.each([
    ['scrolls with the keys that step through the replay', 900, 0],
    ['leaves them to the replay where it has room', 300, 1],
  ])('%s', (_, scrollWidth, heard) => {
    const region = table();
    Object.defineProperties(region, { scrollWidth: { value: scrollWidth }, clientWidth: { value: 300 } });
    let keys = 0;
    const count = () => {
      keys += 1;
    };
    window.addEventListener('keydown', count);
    region.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
    window.removeEventListener('keydown', count);
    expect(keys).toBe(heard);
  });
});

describe('StepView', () => {
  it.each([
    ['user', 'Customer'],
    ['agent', 'Agent'],
  ] as const)('says whose turn it is, once: %s', (speaker, role) => {
    const says = (text: string, position: number) => ({ kind: 'speech' as const, id: text, position, start: 0, text });
    const step = { index: 0, position: 0, speaker, number: 7, pieces: [says('first', 0), says('second', 1)] };
    const view = (showRole: boolean) => (
      <StepView
        step={step as Step}
        colour="human"
        phase="said"
        decorations={new Map()}
        openFolds={new Set()}
        onToggleFold={() => undefined}
        showRole={showRole}
      />
    );
    const { container, rerender } = render(view(false));
    // heard through the style sheet, which gives the attribute as the text of a mark without ink
    expect([...container.querySelectorAll('[data-role]')].map((each) => each.getAttribute('data-role'))).toEqual([
      role,
    ]);
    expect(container.textContent).not.toContain(role);
    rerender(view(true));
    expect(container.querySelector('[data-role]')).toBeNull();
    expect(container.textContent?.split(role)).toHaveLength(2);
  });
});

describe('words that run from right to left', () => {
  it.each([
    ['שלום, the order', true],
    ['طلبي رقم 12345', true],
    ['ߒߞߏ', true],
    ['𞤀𞤣𞤤𞤢𞤥', true],
    ['order 12345, “naïve” ✓', false],
    ['中文 русский हिन्दी', false],
    ['👍🏽 👩‍👩‍👧‍👦 🏳️‍🌈', false],
  ])('are seen in %s: %s', (text, expected) => expect(hasRightToLeft(text)).toBe(expected));

  it('make lists and tables run that way, and no others', () => {
    const of = (text: string) => {
      const piece = { kind: 'speech' as const, id: text, position: 0, start: 0, text };
      return render(<Speech piece={piece} speaker="agent" decorations={[]} />).container;
    };
    const container = of('1. المدينة\n\n| الطلب |\n|---|\n| 12345 |');
    expect([...container.querySelectorAll('ol, table')].map((each) => each.getAttribute('dir'))).toEqual([
      'auto',
      'auto',
    ]);
  });
});

describe('segmentsOf', () => {
  it('cuts where decorations begin and end and says which end', () => {
    if (!push || !polite) throw new Error('no behaviours');
    const decorations = [
      { kind: 'mark' as const, start: 2, end: 6, behaviour: push, term: '' },
      { kind: 'mark' as const, start: 4, end: 8, behaviour: polite, term: '' },
    ];
    const segments = segmentsOf('0123456789', 0, decorations);
    expect(segments.map(({ text, under, ending }) => [text, under.length, ending.length])).toEqual([
      ['01', 0, 0],
      ['23', 1, 0],
      ['45', 2, 1],
      ['67', 1, 1],
      ['89', 0, 0],
    ]);
  });

  it('ignores what lies elsewhere in the message', () => {
    expect(segmentsOf('abc', 100, [{ kind: 'evidence', start: 0, end: 5, tags: '1' }])).toHaveLength(1);
  });
});

describe('selectedSpan', () => {
  const text = 'Could you please tell me your zip code once more?';
  const show = () =>
    render(
      <div data-position="4">
        <LeafText text={text} start={10} decorations={[{ kind: 'evidence', start: 20, end: 30, tags: '3' }]} />
      </div>,
    );
  const raw = (_: number, start: number, end: number) => text.slice(start - 10, end - 10);
  function words(container: Element, text: string): Text {
    const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.textContent === text) return walker.currentNode as Text;
    throw new Error(`no text "${text}"`);
  }

  it('gives raw offsets across decorations, without blanks at the ends', () => {
    const { container } = show();
    const [first, last] = [words(container, 'Could you '), words(container, 'l me your zip code once more?')];
    getSelection()?.setBaseAndExtent(first, 5, last, 9);
    expect(selectedSpan(getSelection(), raw)).toEqual({
      position: 4,
      start: 16,
      end: 39,
      quote: 'you please tell me your',
    });
  });

  it('gives the word before a tag, and all of a turn that is selected as a whole', () => {
    const { container } = show();
    getSelection()?.selectAllChildren(words(container, 'tel').parentElement ?? container);
    expect(selectedSpan(getSelection(), raw)).toMatchObject({ start: 27, end: 30, quote: 'tel' });
    getSelection()?.selectAllChildren(container.querySelector('[data-position]') ?? container);
    expect(selectedSpan(getSelection(), raw)?.quote).toBe(text);
  });

  it('is null without a selection or outside of turns', () => {
    show();
    getSelection()?.removeAllRanges();
    expect(selectedSpan(getSelection(), raw)).toBeNull();
    const outside = document.createElement('p');
    outside.textContent = 'elsewhere';
    document.body.append(outside);
    getSelection()?.selectAllChildren(outside);
    expect(selectedSpan(getSelection(), raw)).toBeNull();
  });
});

describe('LeafText', () => {
  it('keeps the tag at the last word of what it marks', () => {
    if (!push) throw new Error('no behaviour');
    render(
      <LeafText
        text="I already told you that"
        start={0}
        decorations={[{ kind: 'mark', start: 0, end: 14, behaviour: push, term: '' }]}
      />,
    );
    expect(screen.getByText('told').dataset.tag).toBe('PB');
  });

  it('has one tag for each behaviour that ends with a word, and no text but its own', () => {
    if (!push || !polite) throw new Error('no behaviours');
    const { container } = render(
      <LeafText
        text="thanks, again"
        start={0}
        decorations={[
          { kind: 'mark', start: 0, end: 6, behaviour: polite, term: '' },
          { kind: 'mark', start: 0, end: 6, behaviour: push, term: '' },
          { kind: 'mark', start: 2, end: 6, behaviour: push, term: '' },
          { kind: 'evidence', start: 0, end: 6, tags: '1, 3' },
        ]}
      />,
    );
    const tags = [...container.querySelectorAll<HTMLElement>('[data-tag]')].map(({ dataset }) => dataset.tag);
    // the innermost stands first
    expect(tags.reverse()).toEqual([polite.tag, push.tag, '1, 3']);
    expect(container.textContent).toBe('thanks, again');
  });
});
