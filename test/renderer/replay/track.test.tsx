import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Track } from '../../../renderer/views/replay/track.tsx';

const NONE = { users: [], tools: [] };
const pathsOf = (container: HTMLElement) =>
  [...(container.querySelector('svg')?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d') ?? '');

describe('Track', () => {
  it('draws each marker where it belongs', () => {
    const { container } = render(
      <Track
        markers={{ ...NONE, users: [0, 0.25, 1], tools: [0.5] }}
        tags={[]}
        look={undefined}
        reward={null}
        below={false}
      />,
    );
    const [, tools, users] = pathsOf(container);
    expect(users).toBe('M0 3v10M250 3v10M1000 3v10');
    expect(tools).toBe('M500 8h.01');
  });

  it('draws a place once, however many turns share it', () => {
    const users = Array.from({ length: 20_000 }, (_, index) => index / 20_000);
    const { container } = render(
      <Track markers={{ ...NONE, users }} tags={[]} look={undefined} reward={null} below={false} />,
    );
    const places = pathsOf(container)[2]?.split('M').slice(1) ?? [];
    expect(places).toHaveLength(1001);
    expect(new Set(places).size).toBe(1001);
  });
});
