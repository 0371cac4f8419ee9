import { afterEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Services } from '../../../renderer/services.ts';
import { createDialogStore, type DialogName } from '../../../renderer/stores/dialog-store.ts';
import type { ImportStep } from '../../../renderer/stores/import-store.ts';
import { dropProblem } from '../../../renderer/views/import/drop-problem.ts';

interface Situation {
  study?: { readOnly: boolean } | null;
  role?: 'coordinator' | 'annotator';
  shown?: DialogName | null;
  step?: ImportStep;
  count?: number;
}

function problem({
  study = { readOnly: false },
  role = 'coordinator',
  shown = null,
  step = 'choose',
  count = 2,
}: Situation) {
  const dialogs = createDialogStore();
  if (shown !== null) dialogs.getState().show(shown);
  const app = createStore(() => ({ study, session: { role } })) as unknown as Services['app'];
  const imports = createStore(() => ({ step })) as unknown as Services['imports'];
  return dropProblem({ app, dialogs, imports }, count);
}

afterEach(() => {
  document.body.innerHTML = '';
});

test('files come in where nothing is in the way, also after an import that is done', () => {
  expect([problem({}), problem({ shown: 'import' }), problem({ shown: 'import', step: 'done' })]).toEqual([
    null,
    null,
    null,
  ]);
});

test('where they cannot, the first reason that a person must know is told', () => {
  expect(problem({ study: null })).toBe('dropNoStudy');
  expect(problem({ study: { readOnly: true } })).toBe('dropReadOnly');
  expect(problem({ study: { readOnly: true }, role: 'annotator' })).toBe('dropCoordinator');
  expect(problem({ count: 0 })).toBe('dropNothing');
  expect(problem({ shown: 'help', step: 'importing' })).toBe('dropDialog');
});

test('a dialog that a screen keeps for itself is in the way as well', () => {
  document.body.innerHTML = '<div role="dialog"></div>';
  expect(problem({})).toBe('dropDialog');
  expect(problem({ shown: 'import' })).toBeNull();
});

test('no second import begins while one is previewed or under way, with its dialog open or closed', () => {
  for (const shown of ['import', null] as const) {
    expect(problem({ shown, step: 'preview' })).toBe('dropPreview');
    for (const step of ['uploading', 'reading', 'importing'] as const)
      expect(problem({ shown, step })).toBe('dropBusy');
  }
});
