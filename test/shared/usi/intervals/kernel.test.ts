import { describe, expect, it } from 'vitest';
import type { EvaluationSource } from '../../../../shared/usi/eval-sources.ts';
import { tableKernel } from '../../../../shared/usi/intervals/kernel.ts';
import { KERNEL_COLUMNS, type KernelColumn } from '../../../../shared/usi/intervals/kernel-columns.ts';
import { PROFILES, type ProfileName } from '../../../../shared/usi/profile.ts';
import { type ScoredStudy, scoreStudy } from '../../../../shared/usi/score.ts';
import type { UsiEntry, UsiStudy } from '../../../../shared/usi/study.ts';
import { lcg, randomAnswers, randomStudy } from '../study-fixture.ts';

const WIDTH = KERNEL_COLUMNS.length;
const at = (out: Float64Array, row: number, column: KernelColumn) =>
  out[row * WIDTH + KERNEL_COLUMNS.indexOf(column)] as number;

function score(
  study: UsiStudy,
  profile: ProfileName,
  evaluation: EvaluationSource,
  difficulty?: ScoredStudy['difficulty'],
) {
  const rules = PROFILES[profile];
  return scoreStudy(study, { rules, difficulty: difficulty ?? 'pooled', evaluation, fill: 'mean' });
}

/** The raw means of a table in the kernel's order. */
function expectCells(scored: ScoredStudy, out: Float64Array): void {
  [scored.human, ...scored.rows].forEach(({ raw }, row) => {
    const cells = [...raw.dimensions, raw.evaluation, raw.ece, raw.usi].map((cell) => cell?.mean ?? Number.NaN);
    cells.forEach((mean, column) => {
      const got = out[row * WIDTH + column] as number;
      if (Number.isNaN(mean)) expect(got, `${raw.name} ${column}`).toBeNaN();
      else expect(got, `${raw.name} ${KERNEL_COLUMNS[column]}`).toBeCloseTo(mean, 10);
    });
  });
}

/** Gaps and oddities: missing conversations, silent ones, a batch with few tasks. */
function withGaps(study: UsiStudy, seed: number): UsiStudy {
  const next = lcg(seed);
  const thin = (entries: readonly UsiEntry[], share: number) =>
    entries
      .filter(() => next() < share)
      .map((entry) => (next() < 0.1 ? { ...entry, features: null } : next() < 0.1 ? { ...entry, keep: false } : entry));
  return {
    ...study,
    humans: study.humans.map((entries, i) => thin(entries, i === 2 ? 0.3 : 0.9)),
    sources: study.sources.map((source) => ({ ...source, entries: thin(source.entries, 0.9) })),
  };
}

const study = withGaps(randomStudy(11, { tasks: 70, batches: 3, simulators: 4, runs: 3 }), 12);
const cases: [ProfileName, EvaluationSource][] = [
  ['published', 'participants'],
  ['published', 'none'],
  ['corrected', 'participants'],
  ['corrected', 'none'],
];

describe('the kernel of the bootstrap', () => {
  it.each(cases)('at weight one gives the table: %s, evaluation %s', (profile, evaluation) => {
    const scored = score(study, profile, evaluation);
    const kernel = tableKernel(scored);
    const out = new Float64Array(kernel.rows * WIDTH);
    kernel.evaluate(new Float64Array(kernel.clusters.tasks.length).fill(1), out);
    expectCells(scored, out);
  });

  it('by pairs as well', () => {
    const next = lcg(9);
    const rate = (entry: UsiEntry) => ({ ...entry, ratings: [{ annotator: 'a', answers: randomAnswers(next, 0.3) }] });
    const rated = {
      ...study,
      humans: study.humans.map((entries) => entries.map(rate)),
      sources: study.sources.map((source) => ({ ...source, entries: source.entries.map(rate) })),
    };
    const scored = score(rated, 'corrected', 'pairs');
    const kernel = tableKernel(scored);
    const out = new Float64Array(kernel.rows * WIDTH);
    kernel.evaluate(new Float64Array(kernel.clusters.tasks.length).fill(1), out);
    expectCells(scored, out);
  });

  it('at whole weights gives the table of a study that holds each task so many times', () => {
    const scored = score(study, 'corrected', 'participants');
    const kernel = tableKernel(scored);
    const next = lcg(5);
    const weights = Float64Array.from(kernel.clusters.tasks, () => Math.floor(next() * 4));
    const copies = (task: string | undefined) => {
      const weight = weights[kernel.clusters.indexOf(task ?? '') ?? -1] ?? 0;
      return Array.from({ length: weight }, (_, i) => `x${i}`);
    };
    const multiply = (entries: readonly UsiEntry[]) =>
      entries.flatMap((entry) =>
        copies(entry.task).map((copy) => ({ ...entry, id: `${copy}-${entry.id}`, task: `${copy}-${entry.task}` })),
      );
    const surveys = study.sources.map((source) =>
      (source.surveys ?? []).flatMap((record) =>
        copies(record.id.replace(/_ann.$/, '')).map((copy) => ({ ...record, id: `${copy}-${record.id}` })),
      ),
    );
    const second = (study.secondHuman ?? []).flatMap((record) =>
      copies(record.id).map((copy) => ({ ...record, id: `${copy}-${record.id}` })),
    );
    const difficulty = new Map(
      [...scored.difficulty].flatMap(([task, level]) =>
        copies(task).map((copy) => [`${copy}-${task}`, level] as const),
      ),
    );
    const multiplied: UsiStudy = {
      humans: study.humans.map(multiply),
      sources: study.sources.map((source, i) => ({
        label: source.label,
        entries: multiply(source.entries),
        surveys: surveys[i] ?? null,
      })),
      secondHuman: second,
    };
    const out = new Float64Array(kernel.rows * WIDTH);
    kernel.evaluate(weights, out);
    expectCells(score(multiplied, 'corrected', 'participants', difficulty), out);
  });

  it('reckons raw differences', () => {
    const scored = score(study, 'corrected', 'none');
    const kernel = tableKernel(scored);
    const out = new Float64Array(kernel.rows * WIDTH);
    kernel.evaluate(new Float64Array(kernel.clusters.tasks.length).fill(1), out);
    const { comparisons } = scored.rows[0] as ScoredStudy['rows'][number];
    const gaps = comparisons.flatMap(({ human, other }) =>
      human && other ? [other.opening_words - human.opening_words] : [],
    );
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    expect(at(out, 1, 'gap:opening_words')).toBeCloseTo(mean, 12);
  });
});
