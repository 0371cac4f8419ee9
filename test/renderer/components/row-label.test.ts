import { describe, expect, it } from 'vitest';
import { cutLabel, labelWidth } from '../../../renderer/components/plot/row-label.tsx';

describe('labels of rows in plots', () => {
  it('are whole where they fit', () => {
    expect(cutLabel('gpt-4o-mini-2024-07-18', labelWidth(['gpt-4o-mini-2024-07-18'], 1200))).toBe(
      'gpt-4o-mini-2024-07-18',
    );
  });

  it('lose their middle, and keep what tells them apart', () => {
    const cut = cutLabel('provider/model-of-some-length-2026-01-31', 120);
    expect(cut).toMatch(/^provider.*…/);
    expect(cut).toMatch(/01-31$/);
    expect(cut.length).toBeLessThanOrEqual(18);
  });

  it.each([200, 300, 600, 1400])('leave most of %i px to the plot', (width) => {
    expect(labelWidth(['x'.repeat(200)], width)).toBeLessThanOrEqual(width * 0.36);
  });
});
