import { Command, Option } from 'commander';
import { print, rounded, table } from './output.ts';
import { withStudy } from './with-study.ts';

interface Options {
  study: string;
  source: string;
  dimension?: 'd1' | 'd2' | 'd3' | 'd4';
  feature?: string;
  profile: 'published' | 'corrected';
  json?: boolean;
}

export function explainCommand(): Command {
  return new Command('explain')
    .description('Why a row is what it is: features, and with --feature the conversations and terms behind it.')
    .requiredOption('--study <file>', 'study file')
    .requiredOption('--source <label>', 'row of the table')
    .addOption(new Option('--dimension <id>', 'only these features').choices(['d1', 'd2', 'd3', 'd4']))
    .option('--feature <name>', 'conversations with their values and hits')
    .addOption(
      new Option('--profile <profile>', 'scoring rules').choices(['published', 'corrected']).default('published'),
    )
    .option('--json', 'print JSON')
    .action(async ({ study, source, dimension, feature, profile, json }: Options) => {
      const why = await withStudy(study, ({ call }) =>
        call('usi.explain', { options: { profile }, source, dimension, feature }),
      );
      print(json, why, () => {
        const features = why.features.map((row) => [
          row.feature,
          row.dimension,
          rounded(row.human),
          rounded(row.simulator),
          rounded(row.dice, 2),
        ]);
        const conversations = why.conversations.map((row) => [
          row.instanceId,
          row.side,
          rounded(row.value),
          [...new Set(row.hits.map(({ term }) => term))].join(', '),
        ]);
        return [
          table(['feature', 'dimension', 'human', 'simulator', 'Dice'], features),
          ...(conversations.length > 0 ? [table(['conversation', 'side', 'value', 'terms'], conversations)] : []),
        ].join('\n\n');
      });
    });
}
