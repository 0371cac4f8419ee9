import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSession } from '../../../electron/core/session.ts';
import type { CommandName, Input } from '../../../shared/contract/commands.ts';
import type { Output } from '../../../shared/contract/outputs.ts';
import { answersOf, type Rater } from '../../../shared/sample/answers.ts';
import { createDraw, type Draw } from '../../../shared/sample/draw.ts';
import type { Impression } from '../../../shared/sample/impression.ts';
import { verdictOn } from '../../../shared/sample/verdicts.ts';
import { usiFiles } from '../../bench/usi-study.ts';

type Call = <Name extends CommandName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

const raters = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fatima', 'Guo', 'Henrietta von Hohenberg-Lichtenstein'];
const judges = ['Ines', 'Jamal', 'Kofi', 'Lena', 'Mira', 'Noah'];
const counts = { idleSeconds: 4, focusChanges: 1, scrolls: 6, keys: 10 };

/**
 * A study of the published size with people at work on it: 15,840 conversations of people and 31 simulators, eight annotators who
 * rate and six who judge pairs, none of them done. Seeded, some 12 s. @returns the study file, in a folder that goes with the process
 */
export async function peopledStudy(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-peopled-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const study = path.join(folder, 'large.counterpart');
  const session = openSession(study, { installation: 'pictures', create: true, name: 'Spring wave, all simulators' });
  const call: Call = (name, input) => session.dispatch(name, input) as never;
  try {
    const { humans, simulators, surveys } = usiFiles(11);
    const files = [humans, ...simulators, ...surveys].map(({ name, text }) => {
      const file = path.join(folder, name);
      writeFileSync(file, text);
      return file;
    });
    await call('import.run', { files, options: {}, job: 'pictures' });
    for (const file of files) rmSync(file);
    const draw = createDraw('people');
    await rate(call, draw.fork('ratings'));
    await judge(call, draw.fork('judgements'));
    while ((await call('study.info', {})).unindexed > 0) await new Promise((resolve) => setTimeout(resolve, 200));
  } finally {
    await session.close();
  }
  return study;
}

/** Every annotator gets the same 24 conversations, and submits all but the last ones. */
async function rate(call: Call, draw: Draw): Promise<void> {
  const { rows } = await call('conversations.page', {
    filter: {},
    sort: { by: 'words', descending: true },
    after: null,
    limit: 24,
  });
  await call('items.add', { conversations: rows.map(({ id }) => id), annotators: raters });
  const seen = rows.map(() => impression(draw));
  for (const [place, annotator] of raters.entries()) {
    const own = draw.fork(annotator);
    const queue = await call('items.queue', { annotator });
    const rater: Rater = { noise: 0.1 + 0.03 * place, leniency: 0.1 * own.normal(), pull: 0, centre: 0, skips: 0 };
    for (const [at, { id: item }] of queue.slice(0, queue.length - 2 * place).entries()) {
      const answers = answersOf(seen[at] as Impression, rater, own);
      for (const [question, value] of Object.entries(answers))
        await call('item.set', { annotator, item, field: `answer:${question}`, value });
      if (own.chance(0.05)) {
        await call('item.skip', { annotator, item, reason: 'Not in a language I read' });
        continue;
      }
      const time = { readingSeconds: 60 + own.int(120), activeSeconds: 30 + own.int(60), ...counts };
      await call('work.time', { item, annotator, sitting: 'pictures', time });
      await call('item.submit', { annotator, item });
    }
  }
}

function impression(draw: Draw): Impression {
  const [success, smooth] = [1 + draw.int(5), draw.next()];
  return { success, smooth, questions: draw.next(), effort: smooth, humanLike: draw.next(), theme: 'good' };
}

/** A blind plan with every kind of check; the further down the list, the more is left to do. */
async function judge(call: Call, draw: Draw): Promise<void> {
  await call('plan.make', {
    annotators: judges,
    kinds: ['pair'],
    overlap: 2,
    limit: 150,
    repeats: 10,
    gold: 4,
    attention: 4,
    seed: 3,
  });
  for (const [place, annotator] of judges.entries()) {
    const queue = await call('work.queue', { annotator });
    for (const { id: item } of queue.slice(0, queue.length - 6 * place)) {
      const { sides, notice } = (await call('work.item', { item, annotator })).item;
      const [a = [], b = []] = sides.map(({ messages }) =>
        messages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))),
      );
      const { verdict, confidence, reading, deciding } = verdictOn(a, b, () => draw.next());
      // an attention check says in quotes what to answer; one of them overlooks it
      const asked = place === 4 ? undefined : notice?.match(/with "(.*)"/)?.[1];
      await call('item.set', { item, annotator, field: 'answer:verdict', value: asked ?? verdict });
      await call('item.set', { item, annotator, field: 'answer:confidence', value: confidence });
      const time = { readingSeconds: reading / 4, activeSeconds: deciding, ...counts };
      await call('work.time', { item, annotator, sitting: 'pictures', time });
      await call('item.submit', { item, annotator });
    }
  }
}
