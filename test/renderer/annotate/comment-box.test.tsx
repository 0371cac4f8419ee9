import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { CommentBox } from '../../../renderer/views/annotate/comment-box.tsx';
import type { Step } from '../../../shared/replay/index.ts';

afterEach(cleanup);

/** A turn as the reader has it: in a list that can have the focus, with a button that may go once it was pressed. */
function Turn({ tool, said = '' }: { tool: boolean; said?: string }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(said);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list of turns scrolls
    <section aria-label="turns" tabIndex={0}>
      {(tool || !open) && (
        <button type="button" onClick={() => setOpen(true)}>
          tool
        </button>
      )}
      <CommentBox step={{ number: 3 } as Step} text={text} open={open} onOpen={setOpen} onWrite={setText} />
    </section>
  );
}

const toolFocused = () => document.activeElement === screen.getByRole('button', { name: 'tool' });

test('Esc gives the focus back to what had it', async () => {
  render(<Turn tool />);
  await userEvent.click(screen.getByRole('button', { name: 'tool' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  await userEvent.keyboard('too polite{Escape}');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(toolFocused()).toBe(true);
});

test('a comment that was pressed has it again; with nothing left of either it is the list', async () => {
  render(<Turn tool said="too polite" />);
  await userEvent.click(screen.getByRole('button', { name: 'too polite' }));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'too polite' }));
  cleanup();
  render(<Turn tool={false} />);
  await userEvent.click(screen.getByRole('button', { name: 'tool' }));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'turns' }));
});
