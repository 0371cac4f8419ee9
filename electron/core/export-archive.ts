import { type Adjudication, decidedBy } from '../../shared/domain/adjudication.ts';
import type { ConversationDraft, ImportRecord } from '../../shared/domain/import.ts';
import { archiveEnd, archiveHeader, archiveLine } from '../../shared/formats/archive-lines.ts';
import { sha256 } from '../files/staged-folder.ts';
import { deciderNames, type ExportWriter, everyRow, pseudonymsOf } from './export-format.ts';

/** The whole study, line by line, in an order that depends on content alone; reads back as an equal study. */
export const archiveWriter: ExportWriter = {
  id: 'counterpart-jsonl',
  title: 'Counterpart archive',
  description: 'The whole study with raw records and every revision. Imports again as an equal study.',
  async write({ rows, studyName, options, file, pause }) {
    const out = file('study.counterpart.jsonl');
    const seal = sha256();
    let lines = 0;
    const put = (text: string) => {
      out.write(`${text}\n`);
      seal.update(`${text}\n`);
      lines += 1;
    };
    const record = (value: unknown) => put(archiveLine(value as ImportRecord));
    const sources = rows.sources();
    const source = new Map(sources.map(({ id, kind, origin }) => [id, { kind, label: origin }]));
    const annotators = rows.annotators();
    const named = options.pseudonyms ? pseudonymsOf(annotators.map(({ name }) => name)) : (name: string) => name;

    put(archiveHeader({ sources: sources.length, annotators: annotators.length }));
    record({ type: 'study', name: studyName });
    for (const { kind, origin, label, terms } of sources) record({ type: 'source', kind, origin, label, terms });
    for (const task of rows.tasks()) record({ type: 'task', ...task });
    const conversations = await everyRow(rows.conversations(), pause, (row) => {
      const { uid, sourceId, format, instanceId, task, domain, batch, run, flagged, raw } = row;
      const draft = {
        type: 'conversation',
        format,
        source: source.get(sourceId),
        instanceId,
        task: task === null ? null : { key: task, domain },
        batch,
        run,
        raw,
        archived: { id: uid, flagged: flagged === 1 },
      } as Partial<ConversationDraft>;
      record(draft);
    });
    const surveys = await everyRow(rows.surveys(), pause, (survey) => record({ type: 'survey', ...survey }));
    for (const { definition } of rows.instruments()) {
      record({ type: 'instrument', instrument: JSON.parse(definition) });
    }
    for (const { name, createdAt } of annotators) record({ type: 'annotator', name: named(name), createdAt });
    const items = await everyRow(rows.items(), pause, (item) => record({ type: 'item', ...item }));
    await everyRow(rows.assignments(), pause, ({ annotator, ...rest }) =>
      record({ type: 'assignment', ...rest, annotator: named(annotator) }),
    );
    const revisions = await everyRow(rows.revisions(), pause, ({ value, annotator, author, ...rest }) => {
      const writer = String(annotator);
      const as = String(author).endsWith(`/${writer}`)
        ? `${String(author).slice(0, -writer.length)}${named(writer)}`
        : author;
      record({
        type: 'revision',
        revision: { ...rest, annotator: named(writer), author: as, value: JSON.parse(String(value)) },
      });
    });
    const adjudications = putDecisions(
      rows.adjudications(),
      named,
      deciderNames(
        annotators.map(({ name }) => name),
        options.pseudonyms,
        named,
      ),
      record,
    );
    out.write(`${archiveEnd(lines, seal.digest())}\n`);
    return { conversations, surveys, items, revisions, adjudications };
  },
};

/** Decisions about disagreements as records of their own, with pseudonyms wherever annotators are named. */
function putDecisions(
  decisions: readonly Adjudication[],
  named: (name: string) => string,
  decider: (name: string) => string,
  record: (value: unknown) => void,
): number {
  for (const { basis, author, ...rest } of decisions) {
    const by = decidedBy({ author });
    record({
      type: 'adjudication',
      adjudication: {
        ...rest,
        basis: Object.fromEntries(Object.entries(basis).map(([name, label]) => [named(name), label])),
        author: `${author.slice(0, author.length - by.length)}${decider(by)}`,
      },
    });
  }
  return decisions.length;
}
