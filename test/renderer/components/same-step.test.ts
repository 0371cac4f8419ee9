import { expect, it } from 'vitest';
import { type Decoration, mergeDecorations } from '../../../renderer/components/transcript/decorations.ts';
import { sameStep } from '../../../renderer/components/transcript/same-step.ts';
import type { StepViewProps } from '../../../renderer/components/transcript/step-view.tsx';
import type { Step } from '../../../shared/replay/index.ts';

const step = {
  index: 3,
  number: 2,
  speaker: 'agent',
  position: 5,
  at: null,
  pieces: [
    { kind: 'reasoning', id: '4:0', position: 4, text: 'hm', words: 1 },
    { kind: 'speech', id: '5:0', position: 5, text: 'Done.', start: 0 },
  ],
} satisfies Step;
const found: Decoration = { kind: 'find', start: 0, end: 4, current: false };
const onToggleFold = () => undefined;

const props = (change: Partial<StepViewProps> = {}): StepViewProps => ({
  step,
  colour: 'blind',
  decorations: new Map(),
  foldHits: new Map(),
  openFolds: new Set(),
  onToggleFold,
  ...change,
});

it('a step looks the same as long as nothing of what is drawn on it changes', () => {
  expect(sameStep(props(), props())).toBe(true);
  expect(sameStep(props(), props({ decorations: new Map([[6, [found]]]) }))).toBe(true);
  expect(sameStep(props(), props({ openFolds: new Set(['6:0']), foldHits: new Map([['6:0', [found]]]) }))).toBe(true);
});

it.each<[string, Partial<StepViewProps>]>([
  ['a mark on its words', { decorations: new Map([[5, [found]]]) }],
  ['a fold of it opened', { openFolds: new Set(['4:0']) }],
  ['a hit in a fold of it', { foldHits: new Map([['4:0', [found]]]) }],
  ['another step', { step: { ...step } }],
  ['another colour', { colour: 'human' }],
  ['a button', { tools: () => null }],
])('%s is drawn', (_, change) => {
  expect(sameStep(props(), props(change))).toBe(false);
  expect(sameStep(props(change), props())).toBe(false);
});

it('layers are put together as lists that stay the same', () => {
  const mark: Decoration = { kind: 'evidence', start: 1, end: 3, tags: '1' };
  const alone = [mark];
  const merged = mergeDecorations([new Map([[5, alone]]), new Map([[7, [mark]]]), new Map([[7, [found]]])]);
  expect(merged.get(5)).toBe(alone);
  expect(merged.get(7)).toEqual([mark, found]);
  expect(merged.get(7)).toBe(merged.get(7));
  expect(merged.get(9)).toBeUndefined();
});
