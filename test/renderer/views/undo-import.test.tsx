import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Tooltip } from 'radix-ui';
import { afterEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Services } from '../../../renderer/services.ts';
import { createToastStore } from '../../../renderer/stores/toast-store.ts';
import { ServicesContext } from '../../../renderer/use-services.ts';
import { UndoImport } from '../../../renderer/views/overview/undo-import.tsx';
import type { ImportHold, ImportLogEntry } from '../../../shared/contract/outputs.ts';
import { fakeClient } from '../support.ts';

const entry: ImportLogEntry = {
  id: 'i1',
  file: 'chat.jsonl',
  format: 'openai-chat',
  at: '2026-01-02T03:04:05.000Z',
  accepted: 12,
  duplicates: 0,
  rejected: 0,
  repaired: 0,
  findings: 0,
};

afterEach(cleanup);

async function pressed(hold: ImportHold | null, undo: () => unknown) {
  const { client, call } = fakeClient({ 'imports.hold': () => hold, 'imports.undo': undo });
  const toasts = createToastStore();
  const app = createStore(() => ({ settings: { keys: {} }, study: null, session: null }));
  render(
    <ServicesContext value={{ client, toasts, app } as unknown as Services}>
      <Tooltip.Provider>
        <UndoImport entry={entry} />
      </Tooltip.Provider>
    </ServicesContext>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
  const dialog = await screen.findByRole('dialog');
  return { dialog, call, toasts };
}

test('an import that somebody has worked with is not offered to be taken back: the reason is said instead', async () => {
  const { dialog, call } = await pressed({ why: 'worked', conversations: 2 }, () => null);
  expect(dialog.textContent).toContain('2 of its conversations are assigned, rated or judged');
  expect(dialog.textContent).not.toContain('leave this study');
  expect(screen.queryByRole('button', { name: 'Take back' })).toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(call.mock.calls.map(([name]) => name)).toEqual(['imports.hold']);
});

test('a refusal that comes later has the tone of one', async () => {
  const { toasts } = await pressed(null, () => {
    throw new Error('it stays');
  });
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
  await expect.poll(() => toasts.getState().toasts).toMatchObject([{ tone: 'error' }]);
  expect(toasts.getState().toasts[0]?.message).toContain('it stays');
});
