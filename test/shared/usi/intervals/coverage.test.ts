import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES, type Features } from '../../../../shared/usi/feature-names.ts';
import { cellInterval, differenceInterval } from '../../../../shared/usi/intervals/interval.ts';
import { tableKernel } from '../../../../shared/usi/intervals/kernel.ts';
import type { KernelColumn } from '../../../../shared/usi/intervals/kernel-columns.ts';
import { resampleTable } from '../../../../shared/usi/intervals/resample.ts';
import { PROFILES } from '../../../../shared/usi/profile.ts';
import { scoreStudy } from '../../../../shared/usi/score.ts';
import type { UsiEntry, UsiStudy } from '../../../../shared/usi/study.ts';

/**
 * Coverage of 95% intervals on 2,000 simulated studies of 40 tasks (15 airline, 25 retail): each study draws its tasks
 * anew, so that task effects and noise are both at work. The true differences are known from how values are drawn.
 * A share of 95% has a Monte Carlo standard error of 0.5 points here.
 */
const STUDIES = 2000;
const TASKS = 40;

/** Marsaglia's xorshift128: a source of chance other than that of the code under test. */
function chance(seed: number): () => number {
  let [x, y, z, w] = [seed | 1, 362436069, 521288629, 88675123];
  return () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
}

const next = chance(20261123);
const gauss = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
/** Share of six turns with a property. */
const share = (p: number) => Array.from({ length: 6 }, () => next() < p).filter(Boolean).length / 6;
const blank = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as Features;

interface Side {
  readonly logWords: number;
  readonly polite: number;
  readonly pivot: number;
  readonly success: number;
}
const people: Side = { logWords: 2.2, polite: 0.2, pivot: 0.1, success: 0.6 };
const first: Side = { logWords: 2.6, polite: 0.5, pivot: 0.2, success: 0.75 };
const second: Side = { logWords: 2.4, polite: 0.35, pivot: 0.1, success: 0.7 };

const NOISE = 0.4;
const EFFECT = 0.3;
/** Mean of a log-normal value with task effect and noise. */
const words = ({ logWords }: Side) => Math.exp(logWords + (NOISE ** 2 + EFFECT ** 2) / 2);

function simulatedStudy(): UsiStudy {
  const tasks = Array.from({ length: TASKS }, (_, i) => ({
    task: i < 15 ? `airline_${i}` : `retail_${i}`,
    words: EFFECT * gauss(),
    shift: 0.16 * (next() - 0.5),
  }));
  const conversations = (side: Side, run: number | null): UsiEntry[] =>
    tasks.map(({ task, words: effect, shift }) => ({
      id: task,
      task,
      run,
      reward: next() < side.success + shift ? 1 : 0,
      features: {
        ...blank,
        opening_words: Math.exp(side.logWords + effect + NOISE * gauss()),
        politeness_rate: share(side.polite + shift),
        pivot_rate: share(side.pivot),
      },
    }));
  const simulator = (side: Side) => conversations(side, 1);
  return {
    humans: [conversations(people, null)],
    sources: [
      { label: 'first', entries: simulator(first) },
      { label: 'second', entries: simulator(second) },
    ],
  };
}

describe('coverage of the intervals', () => {
  it('of differences of feature means, shares and success rates is 93-97% at 95%', () => {
    const truths: [KernelColumn, number, number][] = [
      ['gap:opening_words', words(first) - words(people), words(first) - words(second)],
      ['gap:politeness_rate', first.polite - people.polite, first.polite - second.polite],
      ['gap:pivot_rate', first.pivot - people.pivot, first.pivot - second.pivot],
      ['gap:success', first.success - people.success, first.success - second.success],
    ];
    const hits = new Map<string, number>();
    const count = (name: string, truth: number, interval: readonly [number, number] | null) => {
      const hit = interval !== null && interval[0] <= truth && truth <= interval[1] ? 1 : 0;
      hits.set(name, (hits.get(name) ?? 0) + hit);
    };
    const options = { rules: PROFILES.corrected, difficulty: new Map<string, number>() };
    for (let study = 0; study < STUDIES; study++) {
      const scored = scoreStudy(simulatedStudy(), { ...options, evaluation: 'none', fill: 'mean' });
      const resample = resampleTable(tableKernel(scored), { replicates: 399, seed: study });
      for (const [column, toPeople, toSecond] of truths) {
        count(`${column} to people`, toPeople, cellInterval(resample, 1, column).interval);
        count(`${column} to another source`, toSecond, differenceInterval(resample, 1, 2, column).interval);
      }
    }
    expect(hits.size).toBe(8);
    for (const [name, hit] of hits) {
      expect(hit / STUDIES, name).toBeGreaterThanOrEqual(0.93);
      expect(hit / STUDIES, name).toBeLessThanOrEqual(0.97);
    }
    if (process.env.SHOW_COVERAGE) console.log(Object.fromEntries([...hits].map(([k, v]) => [k, v / STUDIES])));
  }, 120_000);
});
