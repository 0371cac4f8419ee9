import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useWidth } from '../../renderer/components/plot/use-width.ts';
import { paperWidth, usePrinting } from '../../renderer/printing.ts';

function Plot() {
  const printing = usePrinting();
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={ref}>
      {width} {printing === null ? 'screen' : 'paper'}
    </div>
  );
}

it('has the page drawn for paper by the time the event ends, and for the screen after it', () => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1100 });
  const { container } = render(<Plot />);
  expect(container.textContent).toBe('1100 screen');
  window.dispatchEvent(new Event('beforeprint'));
  expect(container.textContent).toBe(`${paperWidth} paper`);
  window.dispatchEvent(new Event('afterprint'));
  expect(container.textContent).toBe('1100 screen');
});
