import { Command } from 'commander';
import type { ConversationSummary } from '../../../shared/domain/conversation.ts';
import { print, table } from './output.ts';
import { type Study, withStudy } from './with-study.ts';

interface ListOptions {
  study: string;
  json?: boolean;
}

/** What a study holds: conversations, and items with their states. */
export function listCommands(): Command[] {
  const conversations = listCommand('conversations', 'Every conversation of a study.')
    .option('--query <words>', 'only those that hold these words')
    .option('--task <key>', 'only those of this task')
    .action(async ({ study, json, query, task }: ListOptions & { query?: string; task?: string }) => {
      const rows = await withStudy(study, (open) => everyConversation(open, { query, task }));
      print(json, rows, () => table(['id', 'instance', 'source', 'task', 'run', 'turns', 'reward'], rows.map(columns)));
    });
  const items = listCommand('items', 'Every item of every annotator, with its state.').action(
    async ({ study, json }: ListOptions) => {
      const rows = await withStudy(study, everyItem);
      const shown = rows.map((row) => [row.id, row.annotator, row.state, row.answered, row.conversation]);
      print(json, rows, () => table(['id', 'annotator', 'state', 'answered', 'conversation'], shown));
    },
  );
  return [conversations, items];
}

function listCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .requiredOption('--study <file>', 'study file')
    .option('--json', 'print JSON');
}

async function everyConversation(
  { call }: Study,
  filter: { query?: string; task?: string },
): Promise<ConversationSummary[]> {
  const rows: ConversationSummary[] = [];
  const sort = { by: 'imported', descending: false } as const;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof call<'conversations.page'>>> = await call('conversations.page', {
      filter,
      sort,
      after,
      limit: 500,
    });
    rows.push(...page.rows.map(({ hit: _hit, ...row }) => row));
    after = page.next;
  } while (after !== null);
  return rows;
}

function columns(row: ConversationSummary) {
  return [row.id, row.instanceId, row.sourceLabel, row.taskKey, row.run, row.turns, row.reward];
}

async function everyItem({ call }: Study) {
  const annotators = await call('annotators.list', {});
  const queues = annotators.map(async ({ name }) =>
    (await call('items.queue', { annotator: name })).map((item) => ({ annotator: name, ...item })),
  );
  return (await Promise.all(queues)).flat();
}
