import { z } from 'zod';

/** Schemas that several commands share. Everything is bounded: a hostile page cannot send what a study cannot hold. */
export const nothing = z.object({}).strict();
export const name = z.string().trim().min(1).max(200);
export const id = z.string().min(1).max(200);
export const text = z.string().max(100_000);
/** A file reference: what it may be is the host's affair, see CommandDefinition.paths. */
export const fileRef = z.string().min(1).max(4096);

export const conversationFilter = z
  .object({
    /** Full-text query: words, or "a phrase". */
    query: z.string().max(500).optional(),
    sources: z.array(z.number().int()).max(1000).optional(),
    domains: z.array(z.string().max(200)).max(100).optional(),
    task: z.string().max(500).optional(),
    reward: z.enum(['success', 'failure', 'none']).optional(),
    kept: z.boolean().optional(),
    flagged: z.boolean().optional(),
    surveyComplete: z.boolean().optional(),
    minTurns: z.number().int().min(0).optional(),
    maxTurns: z.number().int().min(0).optional(),
    run: z.number().int().optional(),
    batch: z.number().int().optional(),
  })
  .strict();

export type ConversationFilter = z.infer<typeof conversationFilter>;

export const conversationSort = z
  .object({
    by: z.enum(['task', 'source', 'run', 'turns', 'words', 'reward', 'survey', 'imported']),
    descending: z.boolean(),
  })
  .strict();

const path = z.string().min(1).max(500);
const optionalPath = path.nullable();

/** What a person set in the mapping of a generic shape; everything else is as proposed from the data. */
export const mappingChange = z
  .object({
    messages: path,
    role: path,
    content: path,
    roles: z.record(z.string().max(500), z.enum(['user', 'assistant', 'system', 'tool'])),
    kind: z.enum(['human', 'simulator']),
    id: optionalPath,
    source: optionalPath,
    domain: optionalPath,
    task: optionalPath,
    run: optionalPath,
    reward: optionalPath,
    ratings: z.record(z.string().max(200), path),
    annotator: optionalPath,
    item: optionalPath,
    dimension: optionalPath,
    value: optionalPath,
  })
  .partial()
  .strict();

const sourceLabel = z.string().trim().min(1).max(200).nullable();
const sourceKind = z.enum(['human', 'simulator']).nullable();

export const importOptions = z
  .object({
    format: z.string().max(100).nullable().default(null),
    source: sourceLabel.default(null),
    kind: sourceKind.default(null),
    /** Files by their names in the report: an entry stands above `source` and `kind`, which hold for all. */
    perFile: z
      .array(
        z
          .object({
            file: z.string().min(1).max(4096),
            source: sourceLabel.default(null),
            kind: sourceKind.default(null),
          })
          .strict(),
      )
      .max(10_000)
      .default([]),
    domain: z.string().trim().min(1).max(100).nullable().default(null),
    mapping: mappingChange.nullable().default(null),
    strict: z.boolean().default(false),
    everyRecord: z.boolean().default(false),
  })
  .strict();

/** Pooled over the study's simulators, the published yardstick of 165 tasks, or a map task -> success rate. */
export const usiDifficulty = z.union([
  z.enum(['pooled', 'published']),
  z.record(z.string().max(500), z.number().min(0).max(1)),
]);

/** A part of the study, people and simulators alike; the human ceiling is then that of the part. */
export const usiSubset = z.discriminatedUnion('by', [
  z.object({ by: z.literal('domain'), domain: z.string().max(200) }).strict(),
  z.object({ by: z.literal('difficulty'), bin: z.number().int().min(0).max(4) }).strict(),
  z.object({ by: z.literal('outcome'), success: z.boolean() }).strict(),
  z.object({ by: z.literal('length'), band: z.enum(['short', 'middle', 'long']) }).strict(),
]);

export const exportOptions = z
  .object({
    /** Which conversations, and what belongs to them; as in the library. */
    filter: conversationFilter.default({}),
    /** Annotators appear under names that this study file alone can undo. */
    pseudonyms: z.boolean().default(false),
    /** Every revision, or what counts now; null = as the format does by itself. */
    revisions: z.enum(['all', 'current']).nullable().default(null),
    /** Cells that a spreadsheet would take for formulas get an apostrophe in front. */
    spreadsheetSafe: z.boolean().default(true),
    /** How a data set's splits are written. */
    splits: z.enum(['jsonl', 'parquet']).default('parquet'),
  })
  .strict();

export const usiOptions = z
  .object({
    profile: z.enum(['published', 'corrected']).default('published'),
    difficulty: usiDifficulty.default('pooled'),
    evaluation: z.enum(['participants', 'annotators', 'both', 'pairs', 'none']).default('participants'),
    /** What stands in for a simulator's missing survey answer: the published random draw, its expectation, or nothing. */
    fill: z.enum(['reference', 'mean', 'omit']).default('reference'),
    behaviour: z.enum(['lexicon', 'labels']).default('lexicon'),
    outcome: z.enum(['reward', 'annotators']).default('reward'),
    /** 5 leaves the evaluation out of every index; null = the profile's own rule. */
    terms: z
      .union([z.literal(5), z.literal(6)])
      .nullable()
      .default(null),
    subset: usiSubset.nullable().default(null),
  })
  .strict();

export const evidenceSpan = z
  .object({
    position: z.number().int().min(0),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
    quote: z.string().max(10_000),
    /** On items with two sides. */
    side: z.enum(['A', 'B']).optional(),
  })
  .strict();

export const settings = z
  .object({
    theme: z.enum(['system', 'light', 'dark', 'contrast']),
    textSize: z.number().int().min(80).max(150),
    density: z.enum(['comfortable', 'compact']),
    language: z.enum(['en', 'de']),
    keyHints: z.boolean(),
    /** Action name -> key chord, only where it differs from the default. */
    keys: z.record(z.string().max(100), z.string().max(50)),
    annotator: z.string().max(200).nullable(),
    /** Saved filters of the library; one that names sources belongs to the study with this file. */
    filters: z
      .array(z.object({ name, filter: conversationFilter, study: z.string().max(4096).nullable() }).strict())
      .max(50),
    /** Mappings of generic shapes, kept under a name for the next file of the kind. */
    mappings: z.array(z.object({ name, format: z.string().max(100), mapping: mappingChange }).strict()).max(50),
  })
  .strict();
