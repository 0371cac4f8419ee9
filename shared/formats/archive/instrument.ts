import type { InstrumentDraft } from '../../domain/import.ts';
import type { ChoiceQuestion, Instrument, LabelDefinition, TagQuestion } from '../../domain/instrument.ts';
import type { Json } from '../../domain/json.ts';
import { fieldsOf, LineFault } from '../archive-fields.ts';
import { member } from '../json-value.ts';

export function readInstrument(line: Json): InstrumentDraft {
  const instrument = fieldsOf(line).object('instrument');
  const { text, list, textOrNull } = fieldsOf(instrument, 'instrument');
  const has = (name: string) => member(instrument, name) !== undefined;
  return {
    type: 'instrument',
    instrument: {
      id: text('id'),
      questions: list('questions').map(question),
      freeText: list('freeText').map((entry, n) => wording(entry, `instrument.freeText[${n}]`)),
      ...(has('tags') && { tags: list('tags').map(tag) }),
      ...(has('labels') && { labels: list('labels').map(label) }),
      ...(has('instruction') && { instruction: textOrNull('instruction') }),
    } satisfies Instrument,
  };
}

function question(line: Json, n: number): ChoiceQuestion {
  const place = `instrument.questions[${n}]`;
  const options = fieldsOf(line, place)
    .list('options')
    .map((option, k) => {
      const { text, integer } = fieldsOf(option, `${place}.options[${k}]`);
      return { label: text('label'), score: integer('score', 0), agreementScore: integer('agreementScore', 0) };
    });
  const optional = member(line, 'optional') === true;
  return { ...wording(line, place), options, ...(optional && { optional }) };
}

function tag(line: Json, n: number): TagQuestion {
  const place = `instrument.tags[${n}]`;
  const options = fieldsOf(line, place)
    .list('options')
    .map((option, k) => {
      if (typeof option !== 'string') throw new LineFault(`${place}.options[${k}] is not text`);
      return option;
    });
  return { ...wording(line, place), options };
}

function label(line: Json, n: number): LabelDefinition {
  const { text, textOrNull } = fieldsOf(line, `instrument.labels[${n}]`);
  return { id: text('id'), title: text('title'), feature: textOrNull('feature') };
}

function wording(line: Json, place: string) {
  const { text, textOrNull } = fieldsOf(line, place);
  return { id: text('id'), wording: text('wording'), hint: textOrNull('hint') };
}
