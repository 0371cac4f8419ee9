import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { FEATURE_NAMES, type Features } from '../../../shared/usi/feature-names.ts';
import type { UsiEntry, UsiStudy } from '../../../shared/usi/study.ts';

/** A small linear congruential generator: fixtures must not depend on the code under test. */
export function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function randomFeatures(next: () => number): Features {
  return Object.fromEntries(FEATURE_NAMES.map((name) => [name, next()])) as Features;
}

/** Answers to the eight questions by option text; each left out with the probability given. */
export function randomAnswers(next: () => number, missing = 0): Record<string, string> {
  return Object.fromEntries(
    TAU_BENCH_SURVEY.questions
      .filter(() => next() >= missing)
      .map(({ id, options }) => [id, options[Math.floor(next() * options.length)]?.label ?? '']),
  );
}

export function surveyOf(
  answers: Readonly<Record<string, string>>,
): Record<string, { question: string; answer: string }> {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { question: id, answer }]));
}

export interface FixtureSize {
  readonly tasks: number;
  readonly batches: number;
  readonly simulators: number;
  readonly runs: number;
}

/** A study with features, rewards and surveys drawn at random; ids as an export would write them. */
export function randomStudy(seed: number, { tasks, batches, simulators, runs }: FixtureSize): UsiStudy {
  const next = lcg(seed);
  const entry = (task: number, run: number | null): UsiEntry => ({
    id: run === null ? `retail_${task}` : `retail_${task}_${run}`,
    task: `retail_${task}`,
    domain: 'retail',
    run,
    reward: next() < 0.6 ? 1 : 0,
    features: randomFeatures(next),
    survey: surveyOf(randomAnswers(next, 0.1)),
  });
  const all = Array.from({ length: tasks }, (_, task) => task);
  const suffix = ['', '_ann2', '_ann3'];
  const surveyFile = (count: number) =>
    suffix
      .slice(0, count)
      .flatMap((ending) =>
        all.map((task) => ({ id: `retail_${task}${ending}`, survey: surveyOf(randomAnswers(next, 0.2)) })),
      );
  return {
    humans: Array.from({ length: batches }, () => all.map((task) => entry(task, null))),
    sources: Array.from({ length: simulators }, (_, i) => ({
      label: `sim-${i}`,
      entries: Array.from({ length: runs }, (_, run) =>
        all.map((task) => entry(task, runs > 1 ? run + 1 : null)),
      ).flat(),
      surveys: surveyFile(batches),
    })),
    secondHuman: surveyFile(1),
  };
}
