import { Command } from 'commander';
import type { PacketConflict } from '../../../shared/contract/outputs.ts';
import type { ItemKind } from '../../../shared/domain/annotation.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { print, table } from './output.ts';
import { withStudy } from './with-study.ts';

/** Where answers given apart differ after packets were merged. */
export function conflictsCommand(): Command {
  return new Command('conflicts')
    .description(
      'Where answers given apart, in copies of a packet or in the study meanwhile, differ: what they say, what counts, what is settled.',
    )
    .requiredOption('--study <file>', 'study file')
    .option('--json', 'print JSON')
    .action(async ({ study, json }: { study: string; json?: boolean }) => {
      const conflicts = await withStudy(study, ({ call }) => call('packet.conflicts', {}));
      print(json, { conflicts }, () =>
        conflicts.length === 0
          ? 'No conflicts: what was answered apart agrees.'
          : table(
              ['annotator', 'item', 'task', 'field', 'given', 'counts now', 'settled'],
              conflicts.map((row) => [
                row.annotator,
                itemText(row),
                row.task,
                row.field,
                row.values.map(valueText).join(' | '),
                valueText(row.stands),
                row.settled ? 'yes' : 'no',
              ]),
            ),
      );
    });
}

const words: Readonly<Record<ItemKind, string>> = {
  rating: 'Item',
  single: 'Item',
  labels: 'Item',
  pair: 'Pair',
  graded: 'Pair',
  preference: 'Pair',
  'next-turn': 'Turn pair',
};

/** "Pair 31 of 35", as the annotator's screen says it. */
function itemText({ kind, at, of }: PacketConflict): string {
  return at === null ? `${words[kind]}, no longer assigned` : `${words[kind]} ${at} of ${of}`;
}

function valueText(value: Json): string {
  if (value === null) return '(empty)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
