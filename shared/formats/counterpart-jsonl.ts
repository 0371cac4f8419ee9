import type { ConversationDraft } from '../domain/import.ts';
import type { Json } from '../domain/json.ts';
import { parseRaw } from './archive/raw.ts';
import { archiveReaders, isArchiveType } from './archive/readers.ts';
import { fieldsOf, LineFault } from './archive-fields.ts';
import { archiveSchema } from './archive-lines.ts';
import { conversationDraft } from './conversation-draft.ts';
import type { FileContext, Format, Reading } from './format.ts';
import { idFault } from './instance-id.ts';
import { isTooDeep, member, textMember } from './json-value.ts';
import { fault } from './message-check.ts';
import { readSurvey } from './survey-check.ts';

/** A whole study, line by line, nothing lost: header, records in order of dependence, seal. */
export const counterpartJsonl: Format = {
  id: 'counterpart-jsonl',
  title: 'Counterpart archive',
  description: 'A whole study with raw records, annotators and every revision; reads back as an equal study.',
  containers: ['lines'],
  customer: 'recorded',
  fileName: /counterpart/i,
  detect: ({ container, records }) =>
    container === 'lines' && textMember(records[0]?.value, 'type') === 'counterpart' ? 1 : 0,
  gather: {
    start: () => ({ schema: null as Json | undefined }),
    see(gathered, { index, value }) {
      if (index === 0) (gathered as { schema: Json | undefined }).schema = member(value, 'schema');
    },
    objection(gathered) {
      const { schema } = gathered as { schema: Json | undefined };
      if (typeof schema === 'number' && schema <= archiveSchema) return null;
      const message = `it was written by a newer Counterpart (archive schema ${JSON.stringify(schema)}; this one reads up to ${archiveSchema})`;
      return { code: 'newer_archive', message, advice: 'Update Counterpart to read it.' };
    },
  },
  seal(last) {
    const records = member(last, 'records');
    const sha256 = textMember(last, 'sha256');
    if (textMember(last, 'type') !== 'end' || typeof records !== 'number' || sha256 === null) return null;
    return { records, sha256 };
  },
  read({ value }, context) {
    try {
      return readLine(value, context);
    } catch (error) {
      if (!(error instanceof LineFault)) throw error;
      return { records: [], issues: [fault('bad_line', '', error.message)] };
    }
  },
  messages: () => [],
  published: () => null,
};

function readLine(value: Json, context: FileContext): Reading {
  const type = textMember(value, 'type') ?? '';
  if (type === 'counterpart' || type === 'end') return { records: [], issues: [] };
  if (type === 'conversation') return { records: [conversation(value, context)], issues: [] };
  if (!isArchiveType(type)) throw new LineFault(`type is ${JSON.stringify(type)}, which this version does not know`);
  return { records: [archiveReaders[type](value)], issues: [] };
}

function conversation(value: Json, { formatOf, survey: options }: FileContext): ConversationDraft {
  const { text, anyText, integerOrNull, flag, object } = fieldsOf(value);
  const format = formatOf(text('format'));
  const source = fieldsOf(object('source'), 'source');
  const instanceId = anyText('instanceId');
  const wrongId = idFault(instanceId);
  if (wrongId) throw new LineFault(wrongId);
  const raw = anyText('raw');
  const record = parseRaw(raw);
  if (isTooDeep(record)) throw new LineFault('raw is nested too deeply');
  const entry = format?.published(record);
  if (!format || !entry) throw new LineFault(`no reader for conversations of format ${text('format')}`);
  const answers = readSurvey(entry.survey, options);
  const draft = conversationDraft(
    {
      format: format.id,
      source: { kind: source.oneOf('kind', ['human', 'simulator']), label: source.text('label') },
      instanceId,
      task: taskOf(value),
      batch: integerOrNull('batch'),
      run: integerOrNull('run'),
      raw,
    },
    format.messages(record),
    entry,
    'answered' in answers ? answers.answered : null,
  );
  return { ...draft, archived: { id: text('id'), flagged: flag('flagged') } };
}

function taskOf(value: Json): ConversationDraft['task'] {
  if (member(value, 'task') === null) return null;
  const { text, textOrNull } = fieldsOf(fieldsOf(value).object('task'), 'task');
  return { key: text('key'), domain: textOrNull('domain') };
}
