import { render } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Track } from '../../../renderer/views/replay/track.tsx';
import { TRACK, type TrackPaths, trackPaths } from '../../../renderer/views/replay/track-paths.ts';

const NONE = { users: [], tools: [] };
const spread = (n: number) => Array.from({ length: n }, (_, index) => index / n);
const pathsOf = (users: number[], width: number) => trackPaths([{ ...NONE, users }], width)[0] as TrackPaths;

/** Heights above the line along an outline, each with where it ends. */
function heights(density: string): { height: number; end: number }[] {
  const [above = ''] = density.split('z');
  return [...above.matchAll(/V([\d.]+)H([\d.]+)/g)].map(([, y, x]) => ({ height: 7 - Number(y), end: Number(x) }));
}

describe('Track', () => {
  it('draws each marker where it belongs', () => {
    const [paths] = trackPaths([{ users: [0, 0.25, 1], tools: [0.5] }], 800);
    expect(paths).toEqual({ users: 'M0 3v10M250 3v10M1000 3v10', tools: 'M500 8h.01', density: '' });
    const { container } = render(<Track paths={paths} tags={[]} look={undefined} reward={null} below={false} />);
    const drawn = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
    expect(drawn).toEqual(expect.arrayContaining(['M500 8h.01', 'M0 3v10M250 3v10M1000 3v10']));
  });

  it('counts ticks that would run together: what is where they are is as high as they are many', () => {
    // three times as many in the first half as in the second
    const users = [...spread(900).map((at) => at / 2), ...spread(300).map((at) => 0.5 + at / 2)];
    const { density, ...ticks } = pathsOf(users, 800);
    expect(ticks).toEqual({ users: '', tools: '' });
    const high = heights(density);
    const mean = (of: typeof high) => of.reduce((sum, { height }) => sum + height, 0) / of.length;
    const [first, second] = [high.filter(({ end }) => end <= 500), high.filter(({ end }) => end > 500)];
    expect(mean(first) / mean(second)).toBeCloseTo(3, 1);
    expect(high.at(-1)?.end).toBe(TRACK);
  });

  it('shares one scale between the sides', () => {
    const [many, few] = trackPaths(
      [
        { ...NONE, users: spread(4000) },
        { ...NONE, users: spread(1000) },
      ],
      400,
    );
    const [high, low] = [many, few].map((paths) => heights(paths?.density ?? '')[0]?.height ?? 0);
    expect((high ?? 0) / (low ?? 1)).toBeCloseTo(4, 1);
  });

  it('draws every tick, or counts every one where more than a fifth run together', () => {
    const places = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 600 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(places, fc.integer({ min: 128, max: 2000 }), (users, width) => {
        const { users: ticks, density } = pathsOf(users, width);
        const drawn = ticks.split('M').length - 1;
        const close = users.filter((at, index) => index > 0 && (at - (users[index - 1] ?? 0)) * width < 4).length;
        if (users.length < 32 || close <= users.length / 5) return drawn === users.length && density === '';
        const high = heights(density);
        const fullest = Math.max(...high.map(({ height }) => height));
        const bins = high.length;
        const counts = new Map<number, number>();
        for (const at of users) {
          const bin = Math.min(bins - 1, Math.floor(at * bins));
          counts.set(bin, (counts.get(bin) ?? 0) + 1);
        }
        const inFullest = Math.max(...counts.values());
        const sum = high.reduce((all, { height }) => all + (height / fullest) * inFullest, 0);
        return bins * 4 <= width && Math.abs(sum - users.length) <= bins * 0.005 * inFullest;
      }),
      { numRuns: 200 },
    );
  });
});
