import { Command, Option } from 'commander';
import type { Features } from '../../../shared/usi/feature-names.ts';
import { extractFeatures } from '../../../shared/usi/features.ts';
import { UsiInputError } from '../../../shared/usi/usi-input-error.ts';
import { messagesOf, readConversations } from './conversation-file.ts';
import { print, rounded, table } from './output.ts';
import type { JsonObject } from './read-json.ts';

type Kind = 'human' | 'llm';

export function featuresCommand(): Command {
  return new Command('features')
    .description('The behavioural features of every conversation of a file: an object of id -> features or null.')
    .argument('<path>', 'tau-usi, eval-results or rollout file')
    .addOption(new Option('--source <kind>', 'who the customers are; default by content').choices(['human', 'llm']))
    .option('--json', 'print JSON, at full precision')
    .action((file: string, { source, json }: { source?: Kind; json?: boolean }) => {
      const { kind, entries } = readConversations(file);
      const features = Object.fromEntries(
        entries.map(([id, entry]) => [id, featuresOf(id, entry, source ?? kind, file)]),
      );
      print(json, features, () => described(features));
    });
}

function featuresOf(id: string, { conversation }: JsonObject, kind: Kind, file: string): Features | null {
  const where = `${file}: the entry ${JSON.stringify(id)}`;
  try {
    return extractFeatures(messagesOf(conversation, where), kind);
  } catch (error) {
    if (!(error instanceof UsiInputError)) throw error;
    throw new UsiInputError(error.code, `${where}: ${error.message}`);
  }
}

function described(features: Record<string, Features | null>): string {
  const names = Object.keys(Object.values(features).find((each) => each !== null) ?? {}) as (keyof Features)[];
  const rows = Object.entries(features).map(([id, each]) => [
    id,
    ...names.map((name) => rounded(each?.[name] ?? null)),
  ]);
  return table(['id', ...names], rows);
}
