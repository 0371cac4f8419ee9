import { Refusal } from '../../../shared/domain/errors.ts';
import { explainRow } from '../../../shared/usi/analysis/explanation.ts';
import { correctionEffects, profileDifferences } from '../../../shared/usi/analysis/profile-differences.ts';
import { type Scoring, scoringUnder, tableOfScoring } from '../../../shared/usi/analysis/scoring.ts';
import { flatReport, sourceReport } from '../../../shared/usi/analysis/source-report.ts';
import { availableSubsets } from '../../../shared/usi/analysis/subsets.ts';
import { whatIf } from '../../../shared/usi/analysis/what-if.ts';
import { findHits } from '../../../shared/usi/hits.ts';
import { tableKernel } from '../../../shared/usi/intervals/kernel.ts';
import { resampleTable } from '../../../shared/usi/intervals/resample.ts';
import { rowDifference, tableIntervals } from '../../../shared/usi/intervals/table-intervals.ts';
import { PROFILES } from '../../../shared/usi/profile.ts';
import type { Difficulty } from '../../../shared/usi/score.ts';
import type { UsiEntry, UsiStudy } from '../../../shared/usi/study.ts';
import type { TableOptions } from '../../../shared/usi/table-options.ts';
import { difficultyMap } from './difficulty.ts';
import type { UsiBackend, UsiOptions } from './usi-backend.ts';

/** Draws of permutation tests and of the bootstrap of rating bias, and their seed: as in a study. */
const plan = { draws: 2000, seed: 1 };

/** The index of published files, computed here without importing them. */
export function usiFromFiles(study: UsiStudy): UsiBackend {
  const scoring = (options: UsiOptions): Scoring => scoringUnder(study, tableOptions(options), options.subset);
  const noRow = (source: string) => new Refusal('no_row', `The table has no row "${source}".`);
  return {
    async table(options) {
      const scored = scoring(options);
      const { batches, rows, ...table } = tableOfScoring(scored);
      const named = typeof options.difficulty === 'string' ? options.difficulty : 'file';
      return {
        ...table,
        difficulty: named,
        subset: options.subset,
        subsets: availableSubsets(study, scored.whole),
        batches: [...batches],
        rows: rows.map(({ kind: _, ...row }) => ({ ...row, warnings: [...row.warnings] })),
      };
    },
    async intervals(options, { replicates, seed, compare }) {
      const { scored } = scoring(options);
      const resample = resampleTable(tableKernel(scored), { replicates, seed });
      const rows = tableIntervals(scored, resample).map((row) => ({ ...row, cautions: [...row.cautions] }));
      const rowOf = (name: string) => {
        const row = rows.findIndex((each) => each.name === name);
        if (row < 0) throw noRow(name);
        return row;
      };
      const difference = compare
        ? { ...compare, cells: rowDifference(resample, rowOf(compare.first), rowOf(compare.second)) }
        : null;
      return { replicates, seed, tasks: resample.tasks, domains: resample.domains.length, rows, difference };
    },
    async differences(options) {
      const common: UsiOptions = { ...options, terms: null, behaviour: 'lexicon', outcome: 'reward' };
      const table = (profile: UsiOptions['profile']) => tableOfScoring(scoring({ ...common, profile }));
      return {
        cells: profileDifferences(table('published'), table('corrected')),
        corrections: correctionEffects(study, tableOptions(common)),
      };
    },
    async whatIf(options, scenario) {
      if (scenario.change === 'without_batch' && !study.humans[scenario.batch - 1])
        throw new Refusal('no_batch', `There is no human batch ${scenario.batch}; there are ${study.humans.length}.`);
      const changed =
        scenario.change === 'difficulty' ? { ...scenario, difficulty: difficultyOf(scenario.difficulty) } : scenario;
      return { rows: [...whatIf(study, scoring(options).options, changed).rows] };
    },
    async source(options, source) {
      const index = study.sources.findIndex(({ label }) => label === source);
      if (index < 0) throw noRow(source);
      return { source, ...flatReport(sourceReport(study, scoring(options).scored, index, plan)) };
    },
    async explain(options, { source, ...asked }) {
      const explanation = explainRow(scoring(options).scored, source, asked);
      if (explanation === null) throw noRow(source);
      return {
        source,
        features: explanation.features,
        conversations: explanation.conversations.map(({ entry, side, value }) => {
          const instanceId = keyInFile(study, entry);
          const hits = hitsOf(entry, side, options.profile, asked.feature);
          return { id: instanceId, instanceId, taskKey: null, side, value, hits };
        }),
      };
    },
  };
}

/** People's later batches have their ending in the file: `airline_3_ann2`. */
function keyInFile({ humans }: UsiStudy, entry: UsiEntry): string {
  const batch = humans.findIndex((entries) => entries.includes(entry));
  return batch > 0 ? `${entry.id}_ann${batch + 1}` : entry.id;
}

function hitsOf(
  entry: UsiEntry,
  side: 'human' | 'simulator',
  profile: UsiOptions['profile'],
  feature: string | undefined,
) {
  return (entry.messages ?? []).flatMap(({ role, content }, position) =>
    role === 'user'
      ? findHits(content, side === 'human' ? 'human' : 'llm', PROFILES[profile])
          .filter((hit) => hit.feature === feature)
          .map((hit) => ({ position, turn: null, ...hit }))
      : [],
  );
}

function tableOptions({ difficulty, terms, subset: _, ...options }: UsiOptions): TableOptions {
  return { ...options, difficulty: difficultyOf(difficulty), ...(terms !== null && { terms }) };
}

function difficultyOf(difficulty: UsiOptions['difficulty']): Difficulty {
  if (difficulty === 'pooled') return 'pooled';
  const map = difficulty === 'published' ? difficultyMap('published') : difficulty;
  return new Map(Object.entries(map));
}
