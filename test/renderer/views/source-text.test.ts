import { expect, test } from 'vitest';
import { loadLanguage } from '../../../renderer/strings/index.ts';
import { sourceText } from '../../../renderer/views/judgements/words.ts';

test('an alias is in the language on screen; labels of the data stay as they are', async () => {
  expect(sourceText('Source 17e6')).toBe('Source 17e6');
  await loadLanguage('de');
  expect(sourceText('Source 17e6')).toBe('Quelle 17e6');
  expect(sourceText('Source of truth')).toBe('Source of truth');
});
