import { afterEach, expect, test, vi } from 'vitest';
import { reload } from '../../../renderer/reload.ts';

afterEach(() => vi.unstubAllGlobals());

const page = () => ({ pathname: '/', reload: vi.fn() });

test('a page whose host answers is loaded anew', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(null)),
  );
  const open = page();
  await reload(open);
  expect(open.reload).toHaveBeenCalledTimes(1);
});

test('one whose host is gone stays', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => {
      throw new TypeError('Failed to fetch');
    }),
  );
  const open = page();
  await expect(reload(open)).rejects.toMatchObject({ code: 'unreachable' });
  expect(open.reload).not.toHaveBeenCalled();
});
