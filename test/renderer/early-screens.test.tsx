import { act, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { EarlyScreens } from '../../renderer/early-screens.tsx';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('rehearses turns where nobody sees or reaches them, and takes them away again', async () => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.useFakeTimers();
  const { container } = render(<EarlyScreens />);
  expect(container.innerHTML).toBe('');
  await act(async () => {
    await vi.advanceTimersByTimeAsync(1500);
    await vi.dynamicImportSettled();
  });
  await act(() => vi.advanceTimersByTimeAsync(200));
  const place = container.firstElementChild as HTMLElement;
  expect([place.inert, place.getAttribute('aria-hidden')]).toEqual([true, 'true']);
  expect([...place.querySelectorAll('strong, code, li, p *')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['two items', 'K1', 'desk mat', 'hi']),
  );
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(container.innerHTML).toBe('');
});
