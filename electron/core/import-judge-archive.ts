import type { Adjudication } from '../../shared/domain/adjudication.ts';
import type { ImportRecord, TaskDraft } from '../../shared/domain/import.ts';
import type { importKnownRepository } from '../db/import-known.ts';
import { accepted, duplicate, type Judge, rejected, type Verdict } from './import-verdict.ts';

type Judged = Exclude<ImportRecord['type'], 'conversation' | 'survey' | 'rating'>;

/** Verdicts on everything else that an archive holds. References must be to records that came before. */
export function archiveJudges(
  known: ReturnType<typeof importKnownRepository>,
  hasConversation: (uid: string) => boolean,
): { [Type in Judged]: Judge<Type> } {
  const startsEmpty = known.isEmpty();
  const seen = new Map<string, string>();

  /** Accepts the first of an identity; later ones are duplicates when they say the same. */
  function once(identity: string, content: string, stored: string | null, conflict: string): Verdict {
    const before = seen.get(identity) ?? stored;
    if (before === content) return duplicate;
    if (before !== null) return rejected('conflict', conflict);
    seen.set(identity, content);
    return accepted;
  }
  const has = (identity: string, stored: boolean) => stored || seen.has(identity);
  const hasItem = (id: string) => has(`item ${id}`, known.item(id) !== null);
  const hasAnnotator = (name: string) => has(`annotator ${name}`, known.hasAnnotator(name));
  const hasInstrument = (id: string) => has(`instrument ${id}`, known.instrument(id) !== null);
  const missing = (what: string) =>
    rejected('missing_reference', `${what} is neither in the file before it nor in the study.`);

  return {
    study: () => (startsEmpty ? once('study', '', null, '') : duplicate),
    source: ({ kind, origin }) => once(`source ${kind} ${origin}`, '', known.hasSource(kind, origin) ? '' : null, ''),
    task(draft) {
      const stored = known.task(draft.key);
      if (stored && !fillsTask(stored, draft)) return duplicate;
      return once(`task ${draft.key}`, '', null, '');
    },
    instrument({ instrument }) {
      const conflict = `The study holds another instrument under the name ${instrument.id}.`;
      const { id } = instrument;
      return once(`instrument ${id}`, JSON.stringify(instrument), known.instrument(id), conflict);
    },
    annotator: ({ name }) => once(`annotator ${name}`, '', known.hasAnnotator(name) ? '' : null, ''),
    item({ id, kind, conversation, instrument }) {
      if (!hasConversation(conversation)) return missing(`Conversation ${conversation}`);
      if (!hasInstrument(instrument)) return missing(`Instrument ${instrument}`);
      const stored = known.item(id);
      const content = JSON.stringify([kind, conversation, instrument]);
      const before = stored && JSON.stringify([stored.kind, stored.conversation, stored.instrument]);
      return once(`item ${id}`, content, before, `Another item has the id ${id}.`);
    },
    assignment({ item, annotator }) {
      if (!hasItem(item)) return missing(`Item ${item}`);
      if (!hasAnnotator(annotator)) return missing(`Annotator ${annotator}`);
      return once(`assignment ${item} ${annotator}`, '', known.hasAssignment(item, annotator) ? '' : null, '');
    },
    revision({ revision }) {
      const { id, item, annotator, author, lamport, field, value, instrument } = revision;
      if (!hasItem(item)) return missing(`Item ${item}`);
      if (!hasAnnotator(annotator)) return missing(`Annotator ${annotator}`);
      if (!hasInstrument(instrument)) return missing(`Instrument ${instrument}`);
      const stored = known.revision(id);
      const content = JSON.stringify([item, annotator, author, lamport, field, JSON.stringify(value)]);
      const before =
        stored &&
        JSON.stringify([stored.item, stored.annotator, stored.author, stored.lamport, stored.field, stored.value]);
      return once(`revision ${id}`, content, before, `Another revision has the id ${id}.`);
    },
    adjudication({ adjudication }) {
      const { id, item, instrument } = adjudication;
      if (!hasItem(item)) return missing(`Item ${item}`);
      if (!hasInstrument(instrument)) return missing(`Instrument ${instrument}`);
      const stored = known.adjudication(id);
      const content = decisionText(adjudication);
      return once(`adjudication ${id}`, content, stored && decisionText(stored), `Another decision has the id ${id}.`);
    },
  };
}

/** A decision as text, whatever the order of its members. */
function decisionText({ item, dimension, value, reason, basis, author, lamport }: Adjudication): string {
  return JSON.stringify([item, dimension, value, reason, Object.entries(basis).sort(), author, lamport]);
}

const texts = ['domain', 'title', 'instruction', 'policy'] as const;

/** True when a draft says something about a task that the study does not know yet. */
export function fillsTask(stored: Omit<TaskDraft, 'type'>, draft: TaskDraft): boolean {
  return texts.some((name) => stored[name] === null && draft[name] !== null);
}

/** Members in which a draft contradicts what the study says about a task; the study's own stay. */
export function contradictsTask(stored: Omit<TaskDraft, 'type'>, draft: TaskDraft): string[] {
  return texts.filter((name) => stored[name] !== null && draft[name] !== null && stored[name] !== draft[name]);
}
