import { Command, Option } from 'commander';
import { print, table } from './output.ts';
import { withStudy } from './with-study.ts';

interface Flags {
  study: string;
  json?: boolean;
}

export function leaksCommand(): Command {
  return new Command('leaks')
    .description('What could still tell the source in blind conversations; each finding is decided and recorded.')
    .requiredOption('--study <file>', 'study file')
    .option('--decide <ids...>', 'numbers of findings, or all')
    .addOption(new Option('--as <decision>', 'with --decide').choices(['redacted', 'excluded', 'accepted', 'open']))
    .option('--reason <text>', 'why, with --decide', '')
    .option('--json', 'print JSON')
    .action(
      async (
        { study, decide, as, reason, json }: Flags & { decide?: string[]; as?: 'accepted'; reason: string },
        command: Command,
      ) => {
        if ((decide === undefined) !== (as === undefined))
          command.error('error: --decide and --as go together', { exitCode: 2 });
        const leaks = await withStudy(study, async ({ call }) => {
          await call('leaks.scan', {});
          const found = await call('leaks.list', {});
          if (decide === undefined || as === undefined) return found;
          const ids = decide.includes('all')
            ? found.filter(({ decision }) => decision === 'open').map(({ id }) => id)
            : decide.map(Number);
          if (ids.length === 0) return found;
          await call('leaks.decide', { ids, decision: as, reason });
          return call('leaks.list', {});
        });
        print(json, { leaks }, () =>
          leaks.length === 0
            ? 'Nothing was found that tells the source.'
            : table(
                ['id', 'source', 'conversation', 'turn', 'finding', 'text', 'decision'],
                leaks.map((leak) => [
                  leak.id,
                  leak.source,
                  leak.instanceId,
                  leak.turn ?? '-',
                  leak.code,
                  leak.words ?? leak.excerpt,
                  leak.decision,
                ]),
              ),
        );
      },
    );
}

export function unblindCommand(): Command {
  return new Command('unblind')
    .description('Show results by source from now on. Logged, dated in every export, and irreversible.')
    .requiredOption('--study <file>', 'study file')
    .option('--yes', 'asked twice: this is the second time')
    .option('--json', 'print JSON')
    .action(async ({ study, yes, json }: Flags & { yes?: boolean }, command: Command) => {
      if (!yes) command.error('error: unblinding cannot be undone; give --yes to do it', { exitCode: 2 });
      const done = await withStudy(study, ({ call }) => call('unblind', { confirm: 'unblind' }));
      print(json, done, () => `Unblinded on ${done.at}.`);
    });
}
