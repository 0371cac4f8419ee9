import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { conflictsCommand } from './conflicts-command.ts';
import { facts, print, remark, table } from './output.ts';
import { withStudy } from './with-study.ts';

interface Flags {
  study: string;
  json?: boolean;
}

/** Work on machines without a network: one file for one annotator, out and back. */
export function packetCommand(): Command {
  return new Command('packet')
    .enablePositionalOptions()
    .description("One annotator's blind items as a file: make it, work on it anywhere, merge it back.")
    .addCommand(makeCommand())
    .addCommand(openCommand())
    .addCommand(mergeCommand())
    .addCommand(conflictsCommand())
    .addCommand(listCommand())
    .addCommand(withdrawCommand());
}

function makeCommand(): Command {
  return new Command('make')
    .description("Write an annotator's blind items into a packet, signed by the study, without a key to the sources.")
    .requiredOption('--study <file>', 'study file')
    .requiredOption('--annotator <name>', 'for whom')
    .requiredOption('--out <file>', 'packet to write; must not exist')
    .option('--part <k/n>', 'the k-th of n parts of the queue, for work on several machines', partOf)
    .option('--json', 'print JSON')
    .action(async ({ study, annotator, out, part, json }: Flags & { annotator: string; out: string; part?: Part }) => {
      const made = await withStudy(study, ({ call }) =>
        call('packet.make', { annotator, out: path.resolve(out), ...(part ?? { part: 1, parts: 1 }) }),
      );
      print(json, made, () =>
        facts([
          ['packet', made.file],
          ['for', made.annotator],
          ['items', made.items],
        ]),
      );
    });
}

interface Part {
  part: number;
  parts: number;
}

function partOf(text: string): Part {
  const [, part = 0, parts = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (part >= 1 && part <= parts && parts <= 100) return { part, parts };
  throw new InvalidArgumentError('A part is written 1/2, 2/2 and so on.');
}

function openCommand(): Command {
  return new Command('open')
    .description('What is in a packet: its items, how far they are, what they ask.')
    .argument('<packet>', 'packet file')
    .option('--json', 'print JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const opened = await withStudy(file, async ({ call }) => {
        const { annotator, fingerprint } = await call('session.get', {});
        const queue = annotator === null ? [] : await call('work.queue', { annotator });
        const items = [];
        for (const { id, kind, state } of queue) {
          const { item } = await call('work.item', { item: id, annotator: annotator ?? '' });
          const { questions, tags = [], freeText, labels = [] } = item.instrument;
          items.push({
            id,
            kind,
            state,
            questions: questions.map((question) => ({
              id: question.id,
              wording: question.wording,
              options: question.options.map(({ label }) => label),
              optional: question.optional ?? false,
            })),
            tags: tags.map((each) => ({ id: each.id, options: each.options })),
            freeText: freeText.map((each) => each.id),
            labels: labels.map((each) => each.id),
          });
        }
        return { annotator, fingerprint, items };
      });
      remark(
        `Answers given here are signed with the key ${opened.fingerprint ?? ''}: read it to the coordinator when asked.`,
      );
      print(json, opened, () =>
        table(
          ['item', 'kind', 'state', 'questions'],
          opened.items.map(({ id, kind, state, questions }) => [
            id,
            kind,
            state,
            questions.map((each) => each.id).join(', '),
          ]),
        ),
      );
    });
}

function mergeCommand(): Command {
  return new Command('merge')
    .description(
      'Take the answers of returned packets into the study: each is proved first; merging twice changes nothing.',
    )
    .argument('<packets...>', 'packet files')
    .requiredOption('--study <file>', 'study file')
    .option('--dry-run', 'say what would happen, change nothing')
    .option('--trust <fingerprints...>', "keys that you have confirmed in place of an annotator's known one")
    .option('--json', 'print JSON')
    .action(async (files: string[], { study, dryRun, trust, json }: Flags & { dryRun?: boolean; trust?: string[] }) => {
      const result = await withStudy(study, ({ call }) =>
        call('packet.merge', {
          files: files.map((file) => path.resolve(file)),
          dryRun: dryRun ?? false,
          trust: trust ?? [],
        }),
      );
      for (const { file, warning } of result.warnings) remark(`${file}: ${warning}`);
      for (const { annotator, fingerprint } of result.pinned)
        remark(
          `Key of ${annotator} ${dryRun ? 'to be pinned' : 'pinned'}: ${fingerprint}. Compare it with what ${annotator} sees.`,
        );
      for (const { file, reason } of result.refused) remark(`refused: ${file}: ${reason}`);
      if (result.conflicting > 0 && !dryRun) remark(`Where answers differ: packet conflicts --study ${study}`);
      print(json, result, () =>
        facts([
          ['new entries', result.new],
          ['on items', result.items],
          ['already there', result.present],
          ['conflicting', result.conflicting],
          ['refused files', result.refused.length],
        ]),
      );
      if (result.refused.length > 0) process.exitCode = 1;
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('Packets of a study.')
    .requiredOption('--study <file>', 'study file')
    .option('--json', 'print JSON')
    .action(async ({ study, json }: Flags) => {
      const packets = await withStudy(study, ({ call }) => call('packet.list', {}));
      print(json, { packets }, () =>
        table(
          ['packet', 'annotator', 'items', 'merged answers', 'state'],
          packets.map((row) => [row.packet, row.annotator, row.items, row.merged, row.state]),
        ),
      );
    });
}

function withdrawCommand(): Command {
  return new Command('withdraw')
    .description('Take a packet back: it will not be merged any more. What was merged stays.')
    .argument('<packet>', 'its id, as in packet list')
    .requiredOption('--study <file>', 'study file')
    .option('--json', 'print JSON')
    .action(async (packet: string, { study, json }: Flags) => {
      const packets = await withStudy(study, ({ call }) => call('packet.withdraw', { packet }));
      print(json, { packets }, () => `${packet} is withdrawn.`);
    });
}
