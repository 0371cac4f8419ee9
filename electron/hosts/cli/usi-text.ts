import type { UsiCell, UsiCellIntervals, UsiInterval, UsiQuantity } from '../../../shared/contract/usi-view.ts';
import { CELL_NAMES } from '../../../shared/usi/intervals/table-intervals.ts';
import { type Cell, rounded, table } from './output.ts';
import type { SourceReport } from './usi-backend.ts';
import type { PublishedFigures, UsiResult } from './usi-command.ts';

const titles = ['D1', 'D2', 'D3', 'D4', 'Eval', 'ECE', 'USI'];

/** The result of `usi` for reading by eye, a block for everything that was asked. */
export function describedUsi(result: UsiResult): string {
  const blocks = [head(result), tableText(result.rows)];
  if (result.intervals) blocks.push(...intervalText(result.intervals));
  for (const { scenario, rows } of result.whatIf ?? [])
    blocks.push(`what if: ${JSON.stringify(scenario)}`, rankText(rows));
  if (result.differences) blocks.push(differenceText(result.differences.cells));
  for (const report of result.sources ?? []) blocks.push(...sourceText(report));
  if (result.published) blocks.push(...publishedText(result.published));
  return blocks.join('\n\n');
}

function head({ profile, difficulty, evaluation, fill, behaviour, outcome, subset }: UsiResult): string {
  const marks = [behaviour === 'labels' && 'D* from labels', outcome === 'annotators' && 'ECE* by annotators'].filter(
    Boolean,
  );
  const part = subset ? [`part ${JSON.stringify(subset)}`] : [];
  return [
    `profile ${profile}`,
    `difficulty ${difficulty}`,
    `evaluation ${evaluation}`,
    `missing answers ${fill}`,
    ...marks,
    ...part,
  ].join(', ');
}

function tableText(rows: UsiResult['rows']): string {
  const lines = rows.map((row) => [
    row.name,
    row.n,
    row.terms,
    ...CELL_NAMES.map((name) => cellText(row[name], name === 'ece' ? 4 : 2)),
  ]);
  return table(['source', 'n', 'terms', ...titles], lines);
}

function cellText(cell: UsiCell, digits: number): string {
  return 'undefined' in cell ? cell.undefined : `${rounded(cell.mean, digits)} ± ${rounded(cell.std, digits)}`;
}

function intervalText({
  replicates,
  seed,
  tasks,
  domains,
  rows,
  difference,
}: NonNullable<UsiResult['intervals']>): string[] {
  const cells = (each: UsiCellIntervals) => CELL_NAMES.map((name) => interval(each[name], name === 'ece' ? 4 : 2));
  const cautions = rows.flatMap(({ name, cautions }) =>
    cautions.map((caution): Cell[] => [
      name,
      caution.feature,
      [caution.nearCeiling && 'near ceiling', caution.rare && 'rare'].filter(Boolean).join(', '),
      caution.conversations,
      interval(caution.difference, 4),
    ]),
  );
  return [
    `95% intervals, ${replicates} draws of ${tasks} tasks within ${domains} domains, seed ${seed}`,
    table(
      ['source', ...titles],
      rows.map((row) => [row.name, ...cells(row.cells)]),
    ),
    ...(difference
      ? [`${difference.first} minus ${difference.second}, paired by task`, table(titles, [cells(difference.cells)])]
      : []),
    ...(cautions.length > 0 ? [table(['source', 'feature', 'caution', 'non-zero', 'raw difference'], cautions)] : []),
  ];
}

function interval({ interval: ends, reason }: UsiInterval, digits: number): string {
  return ends ? `${rounded(ends[0], digits)} to ${rounded(ends[1], digits)}` : (reason ?? 'none');
}

function rankText(rows: NonNullable<UsiResult['whatIf']>[number]['rows']): string {
  const lines = rows.map((row) => [
    row.name,
    quantity(row.usi, 2),
    quantity(row.rank, 0),
    quantity(row.changedUsi, 2),
    quantity(row.changedRank, 0),
  ]);
  return table(['source', 'USI', 'rank', 'USI then', 'rank then'], lines);
}

function differenceText(cells: NonNullable<UsiResult['differences']>['cells']): string {
  if (cells.length === 0) return 'The two profiles give the same table.';
  const lines = cells.map(({ row, column, published, corrected }) => [
    row,
    column,
    cellText(published, 4),
    cellText(corrected, 4),
  ]);
  return table(['source', 'cell', 'published', 'corrected'], lines);
}

function sourceText({ source, uniformity, success, feedback }: SourceReport): string[] {
  const { bias, human, source: own } = feedback;
  return [
    source,
    table(
      ['dimension', 'spread ratio', 'distance', 'between people'],
      uniformity.map((each) => [
        each.dimension,
        quantity(each.spreadRatio),
        quantity(each.distance),
        quantity(each.humanDistance),
      ]),
    ),
    `success minus that of people: ${quantity(success.difference)} over ${success.tasks} tasks, sign-flip p ${rounded(success.p, 4)}${success.exact ? ' (exact)' : ''}, McNemar p ${quantity(success.mcnemar, 4)}`,
    ...(bias
      ? [
          table(
            ['rating bias', 'n', 'share of scale', '95% interval'],
            bias.map(({ field, n, bias, interval: ends }) => [
              field,
              n,
              quantity(bias),
              ends ? `${rounded(ends[0])} to ${rounded(ends[1])}` : 'none',
            ]),
          ),
        ]
      : ['rating bias: no survey by the simulator']),
    table(
      ['reward against answers', 'n', 'alpha', 'failed but "yes"', 'succeeded but "no"', 'same place', 'same pattern'],
      [
        ['people', human],
        [source, own],
      ].map(([name, side]) => {
        const { reward, lines } = side as typeof human;
        return [
          name as string,
          reward.n,
          quantity(reward.alpha),
          quantity(reward.failedButYes),
          quantity(reward.succeededButNo),
          quantity(lines.samePlace),
          quantity(lines.samePattern),
        ];
      }),
    ),
  ];
}

function quantity(value: UsiQuantity, digits = 3): string {
  return typeof value === 'number' ? rounded(value, digits) : value.undefined;
}

function publishedText({ sets }: PublishedFigures): string[] {
  return sets.flatMap(({ title, terms, difficulty, subset, rows }) => [
    `published, for reference only: ${title}; ${terms} terms; difficulty ${difficulty ?? 'not stated'}; ${subset ?? 'data not stated'}`,
    table(
      ['source', ...titles, 'from'],
      rows.map((row) => [
        row.name,
        ...CELL_NAMES.map((name) => {
          const cell = row[name];
          const digits = name === 'ece' ? 3 : 2;
          return cell
            ? `${rounded(cell.mean, digits)}${cell.std === null ? '' : ` ± ${rounded(cell.std, digits)}`}`
            : '-';
        }),
        `${row.source} (${row.read})`,
      ]),
    ),
  ]);
}
