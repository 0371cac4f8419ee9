import { expect, test } from 'vitest';
import { MOST_NAMES, namesWith } from '../../../renderer/components/names-with.ts';

const crowd = Array.from({ length: 451 }, (_, n) => `Person ${n}`);

test('of a crowd some are shown, and letters find the others in any case', () => {
  expect(namesWith(crowd, '')).toEqual({ found: crowd, shown: crowd.slice(0, MOST_NAMES) });
  expect(namesWith(crowd, ' PERSON 45 ').found).toEqual(['Person 45', 'Person 450']);
  expect(namesWith(crowd, 'nobody')).toEqual({ found: [], shown: [] });
});
