import { markdownText } from './markdown-text.ts';

export interface CardSplit {
  config: string;
  split: string;
  file: string;
  rows: number;
}

export interface DatasetCard {
  name: string;
  tool: string;
  exportedAt: string;
  studyHash: string;
  splits: readonly CardSplit[];
  sources: readonly { kind: string; label: string; terms: string | null; conversations: number }[];
  instrument: { id: string; questions: readonly { wording: string; options: readonly string[] }[] } | null;
  agreement: readonly CardAgreement[];
  annotators: number;
  pseudonyms: boolean;
  filtered: boolean;
}

export interface CardAgreement {
  question: string;
  alpha: number | null;
  /** Why alpha has no value or interval. */
  reason: string | null;
  ci: readonly [number, number] | null;
  exact: number | null;
  items: number;
  raters: number;
}

/** Licence ids of the hub that terms may name word for word. */
const hubLicences = new Set(
  'mit apache-2.0 cc0-1.0 cc-by-4.0 cc-by-sa-4.0 cc-by-nc-4.0 cc-by-nc-sa-4.0 cc-by-nd-4.0 odc-by bsd-3-clause'.split(
    ' ',
  ),
);

/** README.md of a data set in the layout of the Hugging Face hub. Every foreign text is shown as text. */
export function datasetCard(card: DatasetCard): string {
  const { name, tool, exportedAt, studyHash, splits, sources, instrument, agreement } = card;
  return `${[
    frontMatter(card),
    `# ${markdownText(name) || 'Study'}`,
    `Conversations of people and simulated users on the same tasks, with ratings. Written by ${tool} on ${exportedAt}.`,
    ...(card.filtered ? ['This is a part of the study: a filter was set. `codebook.json` says which.'] : []),
    '## Contents',
    table(
      ['Config', 'Split', 'Rows', 'File'],
      splits.map(({ config, split, rows, file }) => [config, split, String(rows), `\`${file}\``]),
    ),
    'Conversations hold the messages as plain text and, in `record`, the source record word for word (JSON). Ratings hold one answer a row. `codebook.json` says what columns, options and scores mean; `SHA256SUMS` has the checksums.',
    '## Sources, licence and terms',
    table(
      ['Source', 'Kind', 'Conversations', 'Terms'],
      sources.map(({ label, kind, conversations, terms }) => [
        markdownText(label),
        kind,
        String(conversations),
        terms === null ? 'none stated: ask the owner of the data' : markdownText(terms),
      ]),
    ),
    ...instrumentPart(instrument),
    '## Agreement',
    ...agreementPart(agreement, card),
    '## Origin',
    `Study hash (SHA-256): \`${studyHash}\``,
  ].join('\n\n')}\n`;
}

function frontMatter({ name, sources, splits }: DatasetCard): string {
  const terms = [...new Set(sources.map(({ terms: given }) => given))];
  const only = terms.length === 1 ? (terms[0]?.trim().toLowerCase() ?? '') : '';
  const configs = [...new Set(splits.map(({ config }) => config))].map((config) => {
    const files = splits.filter((split) => split.config === config);
    const lines = files.map(({ split, file }) => `  - split: ${split}\n    path: ${JSON.stringify(file)}`);
    return `- config_name: ${config}\n  data_files:\n${lines.join('\n')}`;
  });
  const licence = hubLicences.has(only)
    ? `license: ${only}`
    : 'license: other\nlicense_name: terms-of-the-sources\nlicense_link: README.md';
  return [
    '---',
    `pretty_name: ${yamlText(name)}`,
    licence,
    'tags:',
    '- user-simulation',
    '- conversations',
    'configs:',
    ...configs,
    '---',
  ].join('\n');
}

/** JSON strings are YAML strings; what YAML takes for a line break is escaped too. */
const yamlText = (text: string) =>
  JSON.stringify(text).replace(
    /[\u0085\u2028\u2029\u007F]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function instrumentPart(instrument: DatasetCard['instrument']): string[] {
  if (!instrument) return [];
  const rows = instrument.questions.map(({ wording, options }) => [
    markdownText(wording),
    options.map(markdownText).join(' / '),
  ]);
  return ['## Instrument', `Questions of ${markdownText(instrument.id)}:`, table(['Question', 'Options'], rows)];
}

function agreementPart(agreement: readonly CardAgreement[], { annotators, pseudonyms }: DatasetCard): string[] {
  const rated = agreement.filter(({ items }) => items > 0);
  if (rated.length === 0) return ['There is no submitted rating.'];
  const rows = rated.map(({ question, alpha, reason, ci, exact, items, raters }) => [
    markdownText(question),
    alpha === null ? `undefined (${reason ?? ''})` : alpha.toFixed(2),
    ci ? `${ci[0].toFixed(2)} to ${ci[1].toFixed(2)}` : (reason ?? 'none'),
    exact === null ? '' : `${(100 * exact).toFixed(0)} %`,
    String(items),
    String(raters),
  ]);
  return [
    `Krippendorff’s ordinal alpha over submitted ratings of ${annotators} annotators${pseudonyms ? ', who appear under pseudonyms' : ''}; 95 % intervals are BCa bootstraps over items.`,
    table(['Question', 'Alpha', '95 % interval', 'Same answer', 'Items rated twice', 'Raters'], rows),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
