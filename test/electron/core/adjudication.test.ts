import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { addConversations, newStudy, openTestSession, type TestSession } from '../support/study-fixture.ts';

const [overall] = TAU_BENCH_SURVEY.questions.filter(({ id }) => id === 'overall_score');
const labels = overall?.options.map(({ label }) => label) ?? [];
const [best = '', , , , worst = ''] = labels;

/** Two conversations: Ada and Ben are four steps apart on the first and agree on the second. */
async function disputed(): Promise<{ study: TestSession; uids: string[]; items: string[] }> {
  const study = newStudy();
  const uids = addConversations(study.context.db, [
    { key: 'airline_0', source: 'Humans' },
    { key: 'airline_1', source: 'Humans' },
  ]);
  const items = await Promise.all(
    uids.map(async (uid) => (await study.call('item.resolve', { annotator: 'Ada', target: uid })).id),
  );
  for (const annotator of ['Ada', 'Ben']) {
    for (const [i, target] of uids.entries()) {
      const { id: item } = await study.call('item.resolve', { annotator, target });
      for (const { id, options } of TAU_BENCH_SURVEY.questions) {
        const apart = i === 0 && id === 'overall_score' && annotator === 'Ben';
        await study.call('item.set', {
          item,
          annotator,
          field: `answer:${id}`,
          value: options.at(apart ? -1 : 0)?.label ?? null,
        });
      }
      if (i === 0 && annotator === 'Ben') {
        const span = { position: 0, start: 0, end: 5, quote: 'hello' };
        await study.call('item.set', { item, annotator, field: 'evidence:overall_score', value: [span] });
        await study.call('item.set', { item, annotator, field: 'comment:0', value: 'a script' });
      }
      await study.call('item.submit', { item, annotator });
    }
  }
  return { study, uids, items };
}

const decision = { dimension: 'overall_score', value: worst, reason: 'Turn 0 reads a script.' };

describe('adjudication', () => {
  it('queues what annotators disagree on, with who said what and why', async () => {
    const { study, uids } = await disputed();
    const { entries, open, decided } = await study.call('adjudication.queue', {});
    expect([entries.length, open, decided]).toEqual([1, 1, 0]);
    expect(entries[0]).toMatchObject({
      dimension: 'overall_score',
      spread: 1,
      decision: null,
      conversation: { id: uids[0] },
    });
    expect(entries[0]?.ratings.map(({ annotator, label }) => [annotator, label]).sort()).toEqual([
      ['Ada', best],
      ['Ben', worst],
    ]);
    const ben = entries[0]?.ratings.find(({ annotator }) => annotator === 'Ben');
    expect(ben).toMatchObject({
      evidence: [{ quote: 'hello', turn: 1 }],
      comments: [{ position: 0, turn: 1, text: 'a script' }],
    });
    expect((await study.call('adjudication.queue', { levels: 5 })).entries).toEqual([]);
  });

  it('leads from what was marked blind to the turn of the record, past what blind annotators do not see', async () => {
    const study = newStudy();
    const turns = ['Hello there', 'Which flight?', 'The flight of Monday', 'Done.'];
    addConversations(study.context.db, [{ key: 'airline_0', source: 'Humans', turns }]);
    await study.call('work.options.set', { agentTurns: 'hidden' });
    await study.call('plan.make', { annotators: ['Ada', 'Ben'], kinds: ['rating'], overlap: 2, seed: 1 });
    for (const [i, annotator] of ['Ada', 'Ben'].entries()) {
      const [row] = await study.call('work.queue', { annotator });
      const item = row?.id ?? '';
      const { item: shown } = await study.call('work.item', { item, annotator });
      const said = shown.sides[0]?.messages[1];
      expect(said?.parts).toEqual([{ kind: 'text', text: turns[2] }]);
      const span = { position: said?.position ?? -1, start: 14, end: 20, quote: 'Monday' };
      await study.call('item.set', { item, annotator, field: 'evidence:overall_score', value: [span] });
      await study.call('item.set', { item, annotator, field: `comment:${said?.position}`, value: 'a day' });
      for (const { id, options } of TAU_BENCH_SURVEY.questions) {
        const value = options.at(i === 0 ? 0 : -1)?.label ?? null;
        await study.call('item.set', { item, annotator, field: `answer:${id}`, value });
      }
      await study.call('item.submit', { item, annotator });
    }
    const { entries } = await study.call('adjudication.queue', { dimension: 'overall_score' });
    for (const { evidence, comments } of entries[0]?.ratings ?? []) {
      expect(evidence).toEqual([{ position: 2, start: 14, end: 20, quote: 'Monday', turn: 3 }]);
      expect(comments).toEqual([{ position: 2, turn: 3, text: 'a day' }]);
    }
    expect(entries[0]?.ratings).toHaveLength(2);
    const { id } = study.context.db.prepare('SELECT uid AS id FROM conversation').get() as { id: string };
    const drawn = await study.call('conversation.evidence', { id });
    expect(drawn.overall_score?.map(({ position, quote }) => [position, quote])).toEqual([
      [2, 'Monday'],
      [2, 'Monday'],
    ]);
  });

  it('names no source while the study is blind', async () => {
    const { study, uids } = await disputed();
    await study.call('plan.make', { annotators: ['Ada', 'Ben'], overlap: 2, seed: 1 });
    const { label } = study.context.db.prepare('SELECT label FROM source LIMIT 1').get() as { label: string };
    const blind = await study.call('adjudication.queue', {});
    expect(blind.entries).toMatchObject([
      { id: uids[0], conversation: null, alias: expect.stringMatching(/^Source /) },
    ]);
    expect(JSON.stringify(blind)).not.toContain(label);
    await study.call('unblind', { confirm: 'unblind' });
    const open = await study.call('adjudication.queue', {});
    expect(open.entries).toMatchObject([{ conversation: { id: uids[0], sourceLabel: label }, alias: null }]);
  });

  it('decides beside the ratings: nothing of them changes', async () => {
    const { study, items } = await disputed();
    const [item = ''] = items;
    const before = study.context.db.prepare('SELECT * FROM revision').all();
    const summary = await study.call('agreement.summary', { interval: false });
    await study.call('adjudication.decide', { item, ...decision, by: 'Cyd' });
    expect(study.context.db.prepare('SELECT * FROM revision').all()).toEqual(before);
    expect(await study.call('agreement.summary', { interval: false })).toEqual(summary);
    expect(await study.call('adjudication.queue', {})).toMatchObject({ entries: [], open: 0, decided: 1 });
    const { entries } = await study.call('adjudication.queue', { state: 'decided' });
    expect(entries[0]?.decision).toMatchObject({ value: worst, reason: decision.reason, by: 'Cyd', changed: false });
  });

  it('takes back by a further entry and keeps what was decided in its history', async () => {
    const { study, items } = await disputed();
    const [item = ''] = items;
    await study.call('adjudication.decide', { item, ...decision });
    await study.call('adjudication.takeBack', { item, dimension: 'overall_score', reason: 'Turn 0 was quoted.' });
    expect(await study.call('adjudication.queue', {})).toMatchObject({ open: 1, decided: 0 });
    const history = await study.call('adjudication.history', { item, dimension: 'overall_score' });
    expect(history.map(({ value }) => value)).toEqual([worst, null]);
    expect(history.map(({ lamport }) => lamport)).toEqual(
      [...history.map(({ lamport }) => lamport)].sort((a, b) => a - b),
    );
    await expect(
      study.call('adjudication.takeBack', { item, dimension: 'overall_score', reason: 'again' }),
    ).rejects.toMatchObject({ code: 'nothing_to_do' });
  });

  it('opens a decision again when a rating changes after it', async () => {
    const { study, items } = await disputed();
    const [item = ''] = items;
    await study.call('adjudication.decide', { item, ...decision });
    await study.call('item.reopen', { item, annotator: 'Ada' });
    await study.call('item.set', { item, annotator: 'Ada', field: 'answer:overall_score', value: labels[1] ?? null });
    await study.call('item.submit', { item, annotator: 'Ada' });
    const { entries, open } = await study.call('adjudication.queue', {});
    expect([open, entries[0]?.decision]).toMatchObject([1, { value: worst, changed: true }]);
  });

  it('refuses an answer that is no option, an item without ratings, and an annotator', async () => {
    const { study, items } = await disputed();
    const [item = ''] = items;
    const decide = (of: Partial<typeof decision> & { item?: string }) =>
      study.call('adjudication.decide', { item, ...decision, ...of });
    await expect(decide({ value: 'Great' })).rejects.toMatchObject({ code: 'unknown_option' });
    await expect(decide({ dimension: 'taste' })).rejects.toMatchObject({ code: 'unknown_question' });
    await expect(decide({ item: 'nothing' })).rejects.toMatchObject({ code: 'no_item' });
    await expect(decide({ reason: ' ' })).rejects.toMatchObject({ code: 'bad_input' });
    const annotator = openTestSession(study.file, { role: 'annotator', readOnly: true });
    for (const call of [
      annotator.call('adjudication.queue', {}),
      annotator.call('adjudication.decide', { item, ...decision }),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'not_allowed' });
    }
  });

  it('cannot be rewritten, whoever asks', async () => {
    const { study, items } = await disputed();
    await study.call('adjudication.decide', { item: items[0] ?? '', ...decision });
    expect(() => study.context.db.exec("UPDATE adjudication SET value = 'x'")).toThrow('append-only');
    expect(() => study.context.db.exec('DELETE FROM adjudication')).toThrow('append-only');
  });

  it('is exported as a source of its own beside the ratings, under pseudonyms where they are asked for', async () => {
    const { study, items } = await disputed();
    await study.call('adjudication.decide', { item: items[0] ?? '', ...decision, by: 'Ben' });
    const out = `${study.file}-csv`;
    const options = { pseudonyms: true };
    const { files, counts } = await study.call('export.run', { format: 'ratings-long.csv', out, options, job: 'csv' });
    expect(counts).toMatchObject({ ratings: 32, adjudicated: 1 });
    const text = (name: string) => readFileSync(files.find(({ ref }) => ref.endsWith(name))?.ref ?? '', 'utf8');
    const [head = '', row = ''] = text('adjudicated.csv').split('\n');
    expect(head.split(',').slice(0, 2)).toEqual(['annotator', 'item']);
    expect(row).toContain(`adjudicated,${items[0]}`);
    expect(row).toMatch(/,R-[0-9A-Z]{5},Turn 0 reads a script\./);
    expect(row).not.toContain('Ben');
    expect(text('ratings-long.csv')).not.toContain('adjudicated');
  });

  it('travels in the archive and comes back whole, once', async () => {
    const { study, items } = await disputed();
    await study.call('adjudication.decide', { item: items[0] ?? '', ...decision, by: 'Cyd' });
    const out = `${study.file}-out`;
    const { files } = await study.call('export.run', { format: 'counterpart-jsonl', out, options: {}, job: 'out' });
    const archive = files[0]?.ref ?? '';
    const copy = newStudy();
    for (const round of [1, 2]) {
      await copy.call('import.run', { files: [archive], options: {}, job: `copy ${round}` });
      const { entries, decided } = await copy.call('adjudication.queue', { state: 'decided' });
      expect([decided, entries[0]?.decision]).toMatchObject([1, { value: worst, by: 'Cyd', changed: false }]);
      expect(copy.context.repositories.adjudications.current()).toEqual(
        study.context.repositories.adjudications.current(),
      );
    }
  });
});
