import { describe, expect, it } from 'vitest';
import type { Part } from '../../../shared/domain/conversation.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { messagesIn } from '../../../shared/formats/message-parts.ts';
import { isUnsaid, StepCutter, spokenText, stepsOf } from '../../../shared/replay/index.ts';
import { conversation } from './fixture.ts';

const call = (name: string, callId: string | null) =>
  ({ kind: 'tool-call', name, arguments: '{}', callId, by: 'agent' }) as const;
const result = (text: string, callId: string | null, name: string | null = null) =>
  ({ kind: 'tool-result', name, text, callId, error: false }) as const;

describe('stepsOf', () => {
  it('numbers turns from 1 and puts what led to a sentence above it', () => {
    const steps = stepsOf(
      conversation(
        ['user', 'where is my parcel'],
        ['agent', [call('find_parcel', 'c1')]],
        ['tool', [result('in Odense', 'c1')]],
        ['agent', 'It is in Odense.'],
      ),
    );
    expect(steps.map(({ number, speaker, position }) => [number, speaker, position])).toEqual([
      [1, 'user', 0],
      [2, 'agent', 3],
    ]);
    expect(steps[1]?.pieces).toMatchObject([
      { kind: 'tool', name: 'find_parcel', result: 'in Odense' },
      { kind: 'speech', text: 'It is in Odense.' },
    ]);
  });

  it('joins results to calls by id, not by order', () => {
    const steps = stepsOf(
      conversation(
        ['agent', [call('a', 'c1'), call('b', 'c2')]],
        ['tool', [result('second', 'c2')]],
        ['tool', [result('first', 'c1')]],
      ),
    );
    expect(steps[0]?.pieces).toMatchObject([
      { name: 'a', result: 'first' },
      { name: 'b', result: 'second' },
    ]);
  });

  it('joins results without ids to the oldest open call, and keeps a result whose call is missing', () => {
    const steps = stepsOf(
      conversation([
        'agent',
        [call('a', null), result('one', null), result('stray', null), { kind: 'text', text: 'ok', start: 3 }],
      ]),
    );
    expect(steps[0]?.pieces).toMatchObject([
      { kind: 'tool', name: 'a', result: 'one' },
      { kind: 'tool', name: '', result: 'stray' },
      { kind: 'speech', text: 'ok', start: 3 },
    ]);
  });

  it('never joins a result to a call of another id', () => {
    const steps = stepsOf(conversation(['agent', [call('a', 'c1')]], ['tool', [result('other', 'c9')]]));
    expect(steps.flatMap(({ pieces }) => pieces)).toMatchObject([{ result: null }, { result: 'other' }]);
  });

  it('leaves out protocol lines and blank text beside something, and a message of nothing but protocol makes no step', () => {
    const steps = stepsOf(
      conversation(
        ['user', [{ kind: 'protocol', text: '\\tau task_index:3' }]],
        [
          'user',
          [
            { kind: 'text', text: 'hello', start: 0 },
            { kind: 'protocol', text: '###STOP###' },
          ],
        ],
        [
          'agent',
          [
            { kind: 'text', text: '  ', start: 0 },
            { kind: 'protocol', text: '###TRANSFER###' },
          ],
        ],
      ),
    );
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ number: 1, position: 1, pieces: [{ kind: 'speech', text: 'hello' }] });
  });

  it('gives the agent a step without number when the customer speaks before the agent says anything', () => {
    const steps = stepsOf(
      conversation(['user', 'one'], ['agent', [{ kind: 'reasoning', text: 'hm two words' }]], ['user', 'two']),
    );
    expect(steps.map(({ number, speaker }) => [number, speaker])).toEqual([
      [1, 'user'],
      [null, 'agent'],
      [2, 'user'],
    ]);
    expect(steps[1]?.pieces).toMatchObject([{ kind: 'reasoning', words: 3 }]);
  });

  it("keeps a customer's own tool call on the customer's side", () => {
    const own = { ...call('toggle_data', 'u1'), by: 'user' } as const;
    const steps = stepsOf(conversation(['user', [own]], ['tool', [result('on', 'u1')]], ['user', 'it is on']));
    expect(steps).toMatchObject([
      { speaker: 'user', number: 1, pieces: [{ by: 'user', result: 'on' }, { kind: 'speech' }] },
    ]);
  });

  it('folds a system message', () => {
    const [step] = stepsOf(conversation(['system', 'be kind to people'], ['agent', 'Hello']));
    expect(step?.pieces).toMatchObject([{ kind: 'system', words: 4 }, { kind: 'speech' }]);
  });
});

describe('messages without a word', () => {
  const readers: [string, string | null | undefined][] = [
    ['empty', ''],
    ['null', null],
    ['absent', undefined],
    ['blank', ' \n\t\u00a0'],
  ];
  it.each(readers)('%s content of a record is a turn with its number, on either side', (_name, content) => {
    const list = [
      { role: 'user', content: 'hello' },
      { role: 'assistant', content },
      { role: 'user', content },
      { role: 'assistant', content: 'Are you there?' },
    ];
    const steps = stepsOf(messagesIn(list as Json));
    expect(steps.map((step) => [step.number, step.speaker, step.position, spokenText(step), isUnsaid(step)])).toEqual([
      [1, 'user', 0, 'hello', false],
      [2, 'agent', 1, '', true],
      [3, 'user', 2, '', true],
      [4, 'agent', 3, 'Are you there?', false],
    ]);
  });

  it('what a customer only thought was not sent; what called, noted or steered is no empty message', () => {
    const thought = { kind: 'reasoning', text: 'say nothing' } as const;
    const kinds = (...parts: Part[]) =>
      stepsOf(conversation(['user', parts])).flatMap(({ pieces }) => pieces.map(({ kind }) => kind));
    expect(kinds(thought)).toEqual(['reasoning', 'speech']);
    expect(kinds(call('a', 'c1'))).toEqual(['tool']);
    expect(kinds({ kind: 'note', label: 'canvas', text: 'x' })).toEqual(['note']);
    expect(kinds({ kind: 'protocol', text: '/stop' })).toEqual([]);
    expect(stepsOf(conversation(['system', []], ['tool', []]))).toEqual([]);
  });
});

describe('StepCutter', () => {
  const messages = conversation(
    ['system', 'be kind'],
    ['user', 'where is my parcel'],
    ['agent', [call('find_parcel', 'c1')]],
    ['user', 'hello?'],
    ['tool', [result('in Odense', 'c1')]],
    ['agent', [call('find_shop', null), call('count', null)]],
    ['tool', [result('two', null, 'count')]],
    ['tool', [result('closed', null)]],
    ['agent', 'It is in Odense.'],
    ['agent', [{ kind: 'reasoning', text: 'what now' }]],
  );

  it('cuts the same, wherever a page ends', () => {
    for (let first = 0; first <= messages.length; first++) {
      for (let second = first; second <= messages.length; second++) {
        const cutter = new StepCutter();
        for (const page of [messages.slice(0, first), messages.slice(first, second), messages.slice(second)]) {
          cutter.add(page);
          cutter.steps();
        }
        expect(cutter.steps()).toEqual(stepsOf(messages));
      }
    }
  });

  it('gives out the same steps again, and another one only where a result came later', () => {
    const cutter = new StepCutter();
    cutter.add(messages.slice(0, 4));
    const before = cutter.steps();
    const asked = structuredClone(before);
    cutter.add(messages.slice(4));
    const after = cutter.steps();
    expect(before.map((step, index) => step === after[index])).toEqual([true, true, false, true]);
    expect(before).toEqual(asked);
    expect(after[2]?.pieces).toMatchObject([{ name: 'find_parcel', result: 'in Odense' }]);
  });
});
