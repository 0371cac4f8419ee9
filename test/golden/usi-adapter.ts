/** What the vector runner calls: the shapes of the reference scorer on top of the app's functions. */
import { expectedCalibrationError } from '../../shared/usi/calibration.ts';
import type { RawMessage } from '../../shared/usi/clean.ts';
import { diceDimensions } from '../../shared/usi/dice.ts';
import { binIndex, pooledDifficulty as pool } from '../../shared/usi/difficulty.ts';
import { evaluateModel, taskAgreement } from '../../shared/usi/evaluation.ts';
import type { Features } from '../../shared/usi/feature-names.ts';
import { extractFeatures as extract } from '../../shared/usi/features.ts';
import { isKept } from '../../shared/usi/keep.ts';
import type { MeanStd } from '../../shared/usi/mean-std.ts';
import { drawnTerm, meanTerm } from '../../shared/usi/missing-answers.ts';
import { PROFILES } from '../../shared/usi/profile.ts';
import { referenceDraw } from '../../shared/usi/reference-draw.ts';
import * as rewards from '../../shared/usi/rewards.ts';
import { rolloutEntries, simulatorLabel } from '../../shared/usi/rollout-file.ts';
import { averageRows, meanFeatures } from '../../shared/usi/rows.ts';
import * as runs from '../../shared/usi/runs.ts';
import { scoreStudy } from '../../shared/usi/score.ts';
import type { SurveyRecord, UsiEntry } from '../../shared/usi/study.ts';
import { surveyAnswers } from '../../shared/usi/survey-answers.ts';
import { splitBatches, taskKey } from '../../shared/usi/task-ids.ts';

type Kind = 'human' | 'llm' | 'none';
type Mode = 'mean' | 'reference';
type Table<T> = Record<string, T>;
type Raw = { conversation?: RawMessage[]; reward?: unknown; keep?: unknown; survey?: unknown };

export { averageRows, binIndex, rolloutEntries as taskResults, simulatorLabel as label, taskKey };
export const freshRng = referenceDraw;

export const extractFeatures = (conversation: RawMessage[], kind: Kind) => extract(conversation, kind);

/** Row keys of the reference that are not a feature's name with `_pct` for `_rate` (and 100 times the value). */
const PLAIN: Table<keyof Features> = {
  turns: 'n_turns',
  user_wds_per_turn: 'user_words_per_turn',
  verbosity_cv: 'verbosity_cv',
  id_density: 'id_density',
  opening_words: 'opening_words',
};
const PERCENT = ['short_msg', 'politeness', 'formality', 'ack_only', 'repeat', 'id_confuse', 'info_frontload'].concat([
  'uncertainty',
  'certainty',
  'pushback_q',
  'clarify_q',
  'info_q',
  'emotion',
  'accusation',
  'pivot',
]);
const featureOf = (stem: string) => (stem === 'info_frontload' ? stem : `${stem}_rate`) as keyof Features;

export function buildRow(entries: Table<Raw>, source: Kind) {
  const all = Object.values(entries);
  const row = meanFeatures(all.map((entry) => extract(entry.conversation ?? [], source)));
  const value = (feature: keyof Features) => (row ? row[feature] : Number.NaN);
  const successes = all.reduce((sum, entry) => sum + Math.trunc(Number(entry.reward)), 0);
  return {
    n: all.length,
    ...Object.fromEntries(Object.entries(PLAIN).map(([key, feature]) => [key, value(feature)])),
    ...Object.fromEntries(PERCENT.map((stem) => [`${stem}_pct`, 100 * value(featureOf(stem))])),
    success_pct: (100 * successes) / all.length,
  };
}

export function dice(human: Table<number>, sim: Table<number>) {
  const features = (row: Table<number>) =>
    Object.fromEntries([
      ...Object.entries(PLAIN).map(([key, feature]) => [feature, row[key]]),
      ...PERCENT.map((stem) => [featureOf(stem), row[`${stem}_pct`]]),
    ]) as Features;
  const [D1_conv, D2_info, D3_clarif, D4_react] = diceDimensions(features(human), features(sim));
  return { D1_conv, D2_info, D3_clarif, D4_react };
}

const asMap = <T>(table: Table<T> | Map<string, T>) => (table instanceof Map ? table : new Map(Object.entries(table)));

export const ece = (sim: Table<0 | 1>, human: Table<0 | 1>, difficulty: Table<number>) =>
  expectedCalibrationError(asMap(sim), asMap(human), asMap(difficulty));

export const pooledDifficulty = (list: Table<Table<0 | 1>>[]) =>
  pool(
    list.map(
      (sim) =>
        new Map(
          [...asMap(sim)].map(([task, byRun]) => [
            task,
            new Map([...asMap(byRun)].map(([run, reward]) => [Number(run), reward])),
          ]),
        ),
    ),
  );

const missingTerm = (mode: Mode) => (mode === 'reference' ? drawnTerm(referenceDraw()) : meanTerm);

export const evalAgreement = (human: Raw, sim: Raw, mode: Mode) =>
  taskAgreement(surveyAnswers(human.survey), surveyAnswers(sim.survey), missingTerm(mode));

export function modelEval(batches: Table<Raw>[], survey: Table<Raw>, mode: Mode) {
  const kept = batches.map(
    (batch) =>
      new Map(
        Object.entries(batch)
          .filter(([, entry]) => isKept(entry))
          .map(([id, entry]) => [id, [{ annotator: null, answers: surveyAnswers(entry.survey) }]]),
      ),
  );
  const model = splitBatches(Object.entries(survey).map(([id, entry]) => [id, surveyAnswers(entry.survey)] as const));
  return pair(evaluateModel(kept, model, missingTerm(mode)));
}

export const perRunRewards = (entries: Table<Raw>) => rewards.perRunRewards(Object.entries(entries));
export const batchRewards = (entries: Table<Raw>) => rewards.batchRewards(Object.entries(entries));
export const splitRuns = (data: Table<unknown>) =>
  runs.splitRuns(new Map(Object.entries(data))).map((run) => Object.fromEntries(run));
export const splitUnified = (data: Table<unknown>) =>
  splitBatches(Object.entries(data)).map((batch) => Object.fromEntries(batch));

interface Whole {
  unified: Table<Raw>;
  sims: { label: string; data: Table<Raw> }[];
  surveys: Table<Table<Raw>> | null;
  difficulty: 'self' | Table<number> | { difficulty: Table<number> };
  mode: Mode;
}

export function computeAll({ unified, sims, surveys, difficulty, mode }: Whole) {
  const entries = (data: Iterable<readonly [string, Raw]>): UsiEntry[] =>
    [...data].map(([id, { conversation, ...entry }]) => ({ id, ...entry, messages: conversation ?? [] }));
  const records = (label: string): SurveyRecord[] | null => {
    const file = surveys?.[label];
    return file ? Object.entries(file).map(([id, { survey }]) => ({ id, survey })) : null;
  };
  const table = scoreStudy(
    {
      humans: splitBatches(Object.entries(unified)).map(entries),
      sources: sims.map(({ label, data }) => ({
        label,
        entries: entries(Object.entries(data)),
        surveys: records(label),
      })),
      secondHuman: records('human-eval-100'),
    },
    {
      rules: PROFILES.published,
      difficulty:
        difficulty === 'self'
          ? 'pooled'
          : asMap('difficulty' in difficulty ? (difficulty.difficulty as Table<number>) : difficulty),
      evaluation: surveys ? 'participants' : 'none',
      fill: mode,
    },
  );
  return [table.human, ...table.rows].map(({ raw }) => {
    const [D1_conv, D2_info, D3_clarif, D4_react] = raw.dimensions.map(pair);
    const empty = [null, null];
    const tail = { eval_agree: pair(raw.evaluation), ece: pair(raw.ece) ?? empty, usi: pair(raw.usi) ?? empty };
    return { name: raw.name, D1_conv, D2_info, D3_clarif, D4_react, ...tail };
  });
}

function pair(cell: MeanStd | null): [number, number] | null {
  return cell && [cell.mean, cell.std];
}
