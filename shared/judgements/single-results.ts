import { signFlipTest } from '../stats/sign-flip.ts';
import { adjusted } from './adjusted.ts';
import { type Calibration, calibrationOf } from './confidence.ts';
import { type Chosen, type JudgeShare, judgeShares } from './decided-share.ts';
import { type Detection, yesNoDetection } from './detection.ts';
import { counts, type Judgement } from './judgement.ts';
import { type DrawPlan, differenceEstimate, shareEstimate, type TaskEstimate } from './task-interval.ts';
import { taskTotals } from './task-totals.ts';
import { confidenceOf, namesIn } from './trial.ts';

/** How often conversations of one kind were called human. */
export interface CalledHuman {
  readonly judgements: number;
  readonly decided: number;
  readonly unsure: number;
  /** "Unsure" left out. */
  readonly share: TaskEstimate;
  /** "Unsure" counts half. */
  readonly half: TaskEstimate;
  /** `took`: called human. */
  readonly judges: readonly JudgeShare[];
}

export interface SingleSource extends CalledHuman {
  readonly source: string;
  /** Share minus the humans' own, paired by task; null where no human conversation was judged. */
  readonly difference: TaskEstimate | null;
  /** Tasks of which both a human and this source's conversation were decided. */
  readonly shared: number;
  /** Sign flips of the differences of the shared tasks; null without any. */
  readonly p: number | null;
  readonly pAdjusted: number | null;
  readonly detection: Detection | null;
}

/** Conversations judged alone: compared with the humans' own rate, never with one half. */
export interface SingleResults {
  readonly judgements: number;
  readonly tasks: number;
  /** null where no human conversation was judged. */
  readonly people: CalledHuman | null;
  readonly sources: readonly SingleSource[];
  readonly calibration: Calibration | null;
}

interface Row extends Chosen {
  readonly source: string;
  readonly human: boolean;
  readonly confidence: number | null;
}

/** null without a judgement of a single conversation. */
export function singleResults(judgements: readonly Judgement[], plan: DrawPlan): SingleResults | null {
  const rows = judgements.flatMap(rowOf);
  if (rows.length === 0) return null;
  const people = rows.filter(({ human }) => human);
  const simulated = rows.filter(({ human }) => !human);
  return {
    judgements: rows.length,
    tasks: new Set(rows.map(({ task }) => task)).size,
    people: people.length === 0 ? null : calledHuman(people, plan),
    sources: adjusted(
      namesIn(simulated, ({ source }) => source).map((source) =>
        singleSource(
          source,
          simulated.filter((row) => row.source === source),
          people,
          plan,
        ),
      ),
    ),
    calibration: calibrationOf(
      rows.map(({ task, took, human, confidence }) => ({
        task,
        right: took === null ? null : took === human,
        confidence,
      })),
      plan,
    ),
  };
}

function rowOf(judgement: Judgement): Row[] {
  const { kind, a, task, annotator, answers } = judgement;
  const verdict = answers.verdict;
  if (kind !== 'single' || !counts(judgement)) return [];
  if (verdict !== 'Human' && verdict !== 'Simulator' && verdict !== 'Unsure') return [];
  const took = verdict === 'Unsure' ? null : verdict === 'Human';
  return [{ task, annotator, took, source: a.source, human: a.human, confidence: confidenceOf(answers) }];
}

const valued = (rows: readonly Row[]) =>
  rows.map(({ task, took }) => ({ task, value: took === null ? null : Number(took) }));

function calledHuman(rows: readonly Row[], plan: DrawPlan): CalledHuman {
  const unsure = rows.filter(({ took }) => took === null).length;
  const halves = valued(rows).map(({ task, value }) => ({ task, value: value ?? 0.5 }));
  return {
    judgements: rows.length,
    decided: rows.length - unsure,
    unsure,
    share: shareEstimate(taskTotals(valued(rows)), plan),
    half: shareEstimate(taskTotals(halves), plan, true),
    judges: judgeShares(rows),
  };
}

function singleSource(source: string, own: readonly Row[], people: readonly Row[], plan: DrawPlan) {
  const tasks = namesIn([...own, ...people], ({ task }) => task);
  const [mine, theirs] = [taskTotals(valued(own), tasks), taskTotals(valued(people), tasks)];
  const paired = tasks.flatMap((_, i) => {
    const [n, m] = [mine.counts[i] as number, theirs.counts[i] as number];
    return n > 0 && m > 0 ? [(mine.sums[i] as number) / n - (theirs.sums[i] as number) / m] : [];
  });
  const saidHuman = (rows: readonly Row[]): [number, number] => [
    rows.filter(({ took }) => took).length,
    rows.filter(({ took }) => took !== null).length,
  ];
  return {
    source,
    ...calledHuman(own, plan),
    difference: people.length === 0 ? null : differenceEstimate(mine, theirs, plan),
    shared: paired.length,
    p: signFlipTest(paired, plan.flips, plan.seed)?.p ?? null,
    detection: yesNoDetection(saidHuman(people), saidHuman(own)),
  };
}
