import type { ItemKind } from '../domain/annotation.ts';
import type { Instrument } from '../domain/instrument.ts';
import { DEFAULT_INSTRUMENT } from './built-in.ts';

/** What a coordinator writes: everything but the version, which is the study's to give. */
export interface InstrumentDraft {
  /** For example `politeness`: letters, digits and dashes. */
  name: string;
  instruction?: string | null | undefined;
  questions: {
    id: string;
    wording: string;
    hint?: string | null | undefined;
    optional?: boolean | undefined;
    /**
     * In screen order, as text alone (scored 1, 2, 3 …) or with an ordinal score; options with the same `fold` count as one where
     * agreement is computed.
     */
    options: (string | { label: string; score?: number | undefined; fold?: number | undefined })[];
  }[];
  freeText?: { id: string; wording: string; hint?: string | null | undefined }[] | undefined;
  tags?: { id: string; wording: string; hint?: string | null | undefined; options: string[] }[] | undefined;
  labels?: { id: string; title: string; feature?: string | null | undefined }[] | undefined;
}

/** The next version of a coordinator's instrument; versions before it stay what they were. @throws RangeError in words */
export function defineInstrument(draft: InstrumentDraft, known: readonly string[]): Instrument {
  const { name, instruction = null, questions, freeText = [], tags = [], labels = [] } = draft;
  const ids = [...questions, ...freeText, ...tags].map(({ id }) => id);
  if (ids.length + labels.length === 0) throw new RangeError(`The instrument "${name}" asks nothing.`);
  unique(ids, 'question');
  unique(
    labels.map(({ id }) => id),
    'label',
  );
  const versions = known.flatMap((id) => {
    const [, version] = id.startsWith(`${name}-v`) ? (/-v(\d{1,6})$/.exec(id) ?? []) : [];
    return version === undefined ? [] : [Number(version)];
  });
  return {
    id: `${name}-v${Math.max(0, ...versions) + 1}`,
    instruction,
    questions: questions.map(({ id, wording, hint = null, optional, options }) => {
      const scored = options.map((option, i) => {
        const { label, score = i + 1, fold } = typeof option === 'string' ? { label: option } : option;
        return { label, score, agreementScore: fold ?? score };
      });
      unique(
        scored.map(({ label }) => label),
        `option of ${id}`,
      );
      if (scored.length < 2) throw new RangeError(`The question ${id} needs at least two options.`);
      return { id, wording, hint, options: scored, ...(optional && { optional }) };
    }),
    freeText: freeText.map(({ id, wording, hint = null }) => ({ id, wording, hint })),
    tags: tags.map(({ id, wording, hint = null, options }) => {
      unique(options, `option of ${id}`);
      return { id, wording, hint, options };
    }),
    labels: labels.map(({ id, title, feature = null }) => ({ id, title, feature })),
  };
}

/** Kinds whose results are computed from one question: an instrument for them may ask more, and in other words, but must ask that. */
const needed: Readonly<Partial<Record<ItemKind, string>>> = {
  pair: 'verdict',
  graded: 'grade',
  single: 'verdict',
  'next-turn': 'verdict',
};

/** Why an instrument cannot be used for items of a kind; null when it can. */
export function misfit(instrument: Instrument, kind: ItemKind): string | null {
  if (kind === 'labels')
    return (instrument.labels ?? []).length > 0
      ? null
      : `${instrument.id} has no labels, and items of turn labels need them.`;
  const id = needed[kind];
  if (id === undefined) return instrument.questions.length > 0 ? null : `${instrument.id} has no questions.`;
  const builtIn = DEFAULT_INSTRUMENT[kind].questions.find((question) => question.id === id);
  const known = (builtIn?.options ?? []).map(({ label }) => label);
  const asked = instrument.questions.find((question) => question.id === id);
  if (asked?.options.every(({ label }) => known.includes(label))) return null;
  return `${instrument.id} has no question "${id}" with the options ${known.join(' | ')}, from which the results of ${kind} items are computed.`;
}

function unique(ids: readonly string[], what: string): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new RangeError(`The ${what} "${twice}" is there twice.`);
}
