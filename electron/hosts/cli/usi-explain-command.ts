import { Command, Option } from 'commander';
import { SCORED_FEATURES } from '../../../shared/usi/feature-names.ts';
import { print, rounded, table } from './output.ts';
import type { Asked } from './usi-backend.ts';
import { type ScoringFlags, withScoringFlags, withUsi } from './usi-options.ts';

interface Flags extends ScoringFlags, Asked {}

export function explainCommand(): Command {
  const command = withScoringFlags(
    new Command('explain').description(
      'Why a row is what it is: features, and with --feature the conversations, turns and terms behind it.',
    ),
  )
    .requiredOption('--source <label>', 'row of the table')
    .addOption(new Option('--dimension <id>', 'only these features').choices(['d1', 'd2', 'd3', 'd4']))
    .addOption(new Option('--feature <name>', 'conversations with their values and hits').choices([...SCORED_FEATURES]))
    .action(async (flags: Flags) => {
      const { source, dimension, feature, json } = flags;
      const why = await withUsi(flags, command, (usi, options) =>
        usi.explain(options, { source, ...(dimension && { dimension }), ...(feature && { feature }) }),
      );
      print(json, why, () => {
        const features = why.features.map((row) => [
          row.feature,
          row.dimension,
          rounded(row.human),
          rounded(row.simulator),
          rounded(row.dice, 2),
          gap(row),
        ]);
        const conversations = why.conversations.map((row) => [
          row.instanceId,
          row.side,
          rounded(row.value),
          row.hits.map(({ position, term }) => `${position}:${term}`).join(', '),
        ]);
        return [
          table(['feature', 'dimension', 'human', 'simulator', 'Dice', 'gap in sd'], features),
          ...(conversations.length > 0
            ? [table(['conversation', 'side', 'value', 'message:term'], conversations)]
            : []),
        ].join('\n\n');
      });
    });
  return command;
}

/** Simulator minus human in human standard deviations; none where people do not vary. */
function gap({
  human,
  simulator,
  humanSd,
}: {
  human: number | null;
  simulator: number | null;
  humanSd: number | null;
}): string {
  return human === null || simulator === null || !humanSd ? '-' : rounded((simulator - human) / humanSd, 2);
}
