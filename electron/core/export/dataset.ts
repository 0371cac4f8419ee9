import { exportFormat } from '../../../shared/contract/export-formats.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { publishedEntryOf } from '../../../shared/formats/registry.ts';
import { TAU_BENCH_SURVEY } from '../../../shared/instrument/tau-bench-survey.ts';
import { datasetCard } from '../../../shared/report/dataset-card.ts';
import type { ExportedConversation } from '../../db/export-rows.ts';
import { plainMessages } from '../search/plain-messages.ts';
import { exportAgreement } from './agreement.ts';
import { studyHash } from './codebook.ts';
import { type SplitFile, splitFile } from './dataset-files.ts';
import type { ExportTarget, ExportWriter } from './format.ts';
import { scoresOf } from './ratings.ts';

/** A folder in the layout of the Hugging Face hub: splits of conversations and ratings, and a data set card. */
export const datasetWriter: ExportWriter = {
  ...exportFormat('hf-dataset'),
  async write(target) {
    const { snapshot, rows, options, context, expect, file } = target;
    expect(snapshot.conversations + rows.revisionCount());
    const conversations = await writeConversations(target);
    const ratings = await writeRatings(target);
    const agreement = await exportAgreement(target);
    const instrument = rows.instruments().find(({ id }) => id === TAU_BENCH_SURVEY.id) ?? TAU_BENCH_SURVEY;
    const splits = [...conversations, ...ratings].map(({ config, split, out }) => ({
      config,
      split,
      file: out.file,
      rows: out.rows,
    }));
    const card = datasetCard({
      name: rows.studyName(),
      tool: `Counterpart ${context.version}`,
      exportedAt: context.now(),
      studyHash: await studyHash(target),
      splits: splits.filter((split) => split.rows > 0),
      sources: rows.sources(),
      instrument: {
        id: instrument.id,
        questions: instrument.questions.map(({ wording, options: given }) => ({
          wording,
          options: given.map(({ label }) => label),
        })),
      },
      agreement: agreement.dimensions.map(({ dimension, alpha, exact, evidence }) => ({
        question: instrument.questions.find(({ id }) => id === dimension)?.wording ?? dimension,
        alpha: alpha.status === 'ok' ? alpha.estimate : null,
        reason: alpha.status === 'ok' ? (alpha.interval.reason ?? null) : alpha.reason,
        ci: alpha.status === 'ok' ? alpha.interval.ci : null,
        exact: exact.status === 'ok' ? exact.estimate : null,
        items: evidence.pairableItems,
        raters: evidence.raters,
      })),
      annotators: agreement.annotators.length,
      pseudonyms: options.pseudonyms,
      filtered: Object.keys(options.filter).length > 0,
    });
    file('README.md').write(card);
    const sum = (of: typeof conversations) => of.reduce((total, { out }) => total + out.rows, 0);
    return { counts: { conversations: sum(conversations), ratings: sum(ratings) }, columns: meanings };
  },
};

interface Split {
  config: string;
  split: string;
  out: SplitFile;
}

async function writeConversations(target: ExportTarget): Promise<Split[]> {
  const { rows, each } = target;
  const sources = new Map(rows.sources().map((source) => [source.id, source]));
  const splits = (['human', 'simulator'] as const).map(
    (split): Split => ({
      config: 'conversations',
      split,
      out: splitFile(target, `conversations-${split}`, conversationColumns),
    }),
  );
  await each(rows.conversations(), (row) => {
    const source = sources.get(row.sourceId);
    const into = splits.find(({ split }) => split === source?.kind);
    if (source && into)
      into.out.put({ ...rowOf(row), source: source.label, source_kind: source.kind, terms: source.terms });
  });
  for (const { out } of splits) out.end();
  return splits;
}

function rowOf({ uid, format, instanceId, task, domain, batch, run, raw }: ExportedConversation) {
  const entry = publishedEntryOf(format, raw);
  const { reward, keep, survey } = entry ?? {};
  return {
    id: uid,
    instance_id: instanceId,
    task,
    domain,
    batch,
    run,
    reward: numberOf(reward),
    keep: keep === undefined ? null : Boolean(keep),
    messages: plainMessages(format, raw).map(({ role, content }) => ({ role, content })),
    survey: survey === undefined ? null : JSON.stringify(survey),
    format,
    record: raw,
  };
}

const numberOf = (reward: Json | undefined) =>
  typeof reward === 'number' || typeof reward === 'boolean' ? Number(reward) : null;

async function writeRatings(target: ExportTarget): Promise<Split[]> {
  const { rows, named, each } = target;
  const scores = scoresOf(target);
  const out = splitFile(target, 'ratings-all', ratingColumns);
  await each(rows.ratings(false), (rating) => {
    const { annotator, item, conversation, source, kind, task, state, instrument, field, value, at } = rating;
    out.put({
      ...scores(rating),
      annotator: named(annotator),
      item,
      conversation,
      source,
      source_kind: kind,
      task,
      item_state: state,
      instrument,
      dimension: field.slice('answer:'.length),
      label: value,
      time: at,
    });
  });
  out.end();
  return [{ config: 'ratings', split: 'all', out }];
}

const conversationColumns = {
  id: 'text',
  instance_id: 'text',
  source: 'text',
  source_kind: 'text',
  task: 'text',
  domain: 'text',
  batch: 'integer',
  run: 'integer',
  reward: 'number',
  keep: 'flag',
  messages: 'messages',
  survey: 'text',
  format: 'text',
  record: 'text',
  terms: 'text',
} as const;

const ratingColumns = {
  annotator: 'text',
  item: 'text',
  conversation: 'text',
  source: 'text',
  source_kind: 'text',
  task: 'text',
  item_state: 'text',
  instrument: 'text',
  dimension: 'text',
  label: 'text',
  score: 'integer',
  agreement_score: 'integer',
  time: 'text',
} as const;

const meanings = {
  id: 'id of the conversation, from its content',
  instance_id: 'id of the entry in its file',
  messages: 'what was said, and tool calls and results, as plain text: list of {role, content}',
  reward: 'outcome of the run; null where the record has none or something else than a number',
  keep: 'what the record says about keeping it; null = nothing, which counts as kept',
  survey: 'the participant’s or simulator’s own survey (JSON)',
  record: 'the source record word for word (JSON)',
  format: 'name of the reader that understands the record',
  terms: 'licence or terms of the source',
  score: 'ordinal score of the published scorer; null for free text',
  agreement_score: 'ordinal score for agreement: the folded question unfolded',
  item_state: 'draft, submitted or skipped: agreement and USI use submitted items only',
};
