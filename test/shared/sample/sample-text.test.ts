import { describe, expect, it } from 'vitest';
import { formatById } from '../../../shared/formats/registry.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { slotsOf } from '../../../shared/sample/line-book.ts';
import { goalSlots, taskSlots } from '../../../shared/sample/slots.ts';
import { customerTurns, dialogueFiles, entriesOf, humanFile, sample, sampleLines } from './sample-fixture.ts';

const text = [...sample.files.map((file) => file.text), sample.guidelines, JSON.stringify(sample.tasks)].join('\n');

describe('the text of the sample study', () => {
  it('leaves no slot unfilled', () => {
    expect(text.match(/\{[A-Za-z]\w*\}/g)).toBeNull();
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('uses only slots that some task fills', () => {
    const extra = ['aside', 'other'];
    const filled = sampleLines.tasks.flatMap((task) =>
      [...task.goals, ...(task.fallback ? [task.fallback] : [])].flatMap((goal) =>
        Object.keys({ ...taskSlots(task), ...goalSlots(task, goal) }),
      ),
    );
    const known = new Set([...filled, ...extra]);
    const { human, agent, simulators } = sampleLines;
    for (const book of [human, agent, ...Object.values(simulators)]) {
      for (const line of Object.values(book).flat()) {
        for (const slot of slotsOf(line)) expect(known, line).toContain(slot.charAt(0).toLowerCase() + slot.slice(1));
      }
    }
  });

  it('is about nobody and no company that exists', () => {
    // People of tau-bench, whose tasks these are not; and companies that such dialogues like to name.
    const strangers =
      /yusuf rossi|mei davis|mia li|omar davis|noah muller|sofia kim|ivan muller|raj sanchez|aarav ahmed/i;
    expect(text).not.toMatch(strangers);
    expect(text).not.toMatch(
      /\b(amazon|paypal|ikea|walmart|ebay|jetblue|lufthansa|ryanair|google|apple|microsoft|openai|gpt)\b/i,
    );
    expect(text).not.toMatch(/#W\d{7}|\bHAT\d{3}\b/);
    // Reserved for such use by RFC 2606.
    for (const address of text.match(/[\w.-]+@[\w.-]+\w/g) ?? []) expect(address).toMatch(/\.ex(a|m)\w+$/i);
  });

  it('names sixty different people, orders and trips', () => {
    const { tasks } = sampleLines;
    for (const key of ['name', 'email', 'street'] as const) {
      expect(new Set(tasks.map(({ person }) => person[key])).size).toBe(60);
    }
    expect(new Set(tasks.map(({ order, trip }) => order?.id ?? trip?.id)).size).toBe(60);
  });

  it('does not repeat itself: people hardly ever, simulators more', () => {
    const distinct = (name: string) => {
      const long = customerTurns(name).filter((turn) => turn.split(/\s+/).length >= 6);
      return new Set(long).size / long.length;
    };
    expect(distinct(humanFile)).toBeGreaterThan(0.88);
    for (const name of dialogueFiles.slice(1)) {
      expect(distinct(name), name).toBeGreaterThan(0.55);
      expect(distinct(name), name).toBeLessThan(distinct(humanFile));
    }
  });

  it('calls tools with the customer at hand', () => {
    for (const [id, { task_id, conversation }] of dialogueFiles.flatMap(entriesOf)) {
      const { person } = sampleLines.tasks.find((task) => task.id === task_id) ?? {};
      const found = conversation.flatMap(({ content }) => content.match(/"email":"[^"]+"/g) ?? []);
      for (const email of found) expect(email, id).toBe(`"email":"${person?.email}"`);
    }
  });
});

describe('the importers', () => {
  const survey = new Map(
    TAU_BENCH_SURVEY.questions.map(
      ({ id, options }) => [id, new Map(options.map(({ label, score }) => [label, score]))] as const,
    ),
  );

  it.each(sample.files)('take every record of $name without a remark', ({ name, format, text: content }) => {
    const reader = formatById(format);
    if (reader === undefined) throw new Error(`There is no format ${format}.`);
    const context = { fileName: name, source: null, domain: null, survey, gathered: undefined, formatOf: formatById };
    Object.entries(JSON.parse(content)).forEach(([key, value], index) => {
      const raw = JSON.stringify(value);
      const { records, issues } = reader.read({ key, index, raw, value: JSON.parse(raw) }, context);
      expect(issues, key).toEqual([]);
      expect(records.length).toBe(1);
    });
  });
});
