import { expect, it } from 'vitest';
import { rank } from '../../../renderer/components/palette/rank.ts';

const commands = ['Evidence of annotators replay.evidence', 'Annotate Go to', 'Annotators Go to', 'Go to another item'];
const found = (typed: string) =>
  commands
    .map((command) => ({ command, score: rank(command, typed) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ command }) => command);

it('a screen that is typed out comes before what only has its letters', () => {
  expect(found('annotate')[0]).toBe('Annotate Go to');
  expect(found('ANNOTATE')).toEqual(found('annotate'));
});

it('beginnings come before words, words before parts, parts before letters', () => {
  expect(found('annot')).toEqual(['Annotate Go to', 'Annotators Go to', 'Evidence of annotators replay.evidence']);
  expect(found('nother')).toEqual(['Go to another item']);
  expect(found('of ann')).toEqual(['Evidence of annotators replay.evidence']);
});

it('letters in another order are not found', () => expect(found('zq')).toEqual([]));
