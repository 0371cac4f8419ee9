import type { FeatureComparison } from '../contract/usi-view.ts';
import { type Markup, markup } from './markup.ts';
import { fixed, percent, plainWords } from './numbers-text.ts';
import { drawing, label, marker, niceTicks, rule, scaleOf, sourceName } from './plot-parts.ts';
import type { ReportData } from './report-data.ts';
import { lookOf } from './source-look.ts';

/** Features that are no shares, with the end of their own axis. */
const ownEnds: Readonly<Record<string, number>> = {
  verbosity_cv: 1,
  id_density: 6,
  user_words_per_turn: 30,
  opening_words: 30,
};
const row = 20;
const gap = 10;
const top = 34;
const left = 176;
const right = 590;
const perColumn = 46;
const human = lookOf('human', 0);
/** Simulators whose Dice has a column; all are drawn. */
const listed = 5;

/** Nineteen features, people and every simulator on one line each. */
export function fingerprintPart({ features }: ReportData): Markup | null {
  const first = features[0]?.features ?? [];
  if (first.length === 0) return null;
  const shares = features.flatMap(({ features: all }) => all.filter(isShare)).flatMap(valuesOf);
  const ticks = niceTicks(Math.max(0.1, ...shares), 5);
  const scale = scaleOf(0, ticks.at(-1) ?? 1, left, right, ticks);
  const columns = features.slice(0, listed);
  const width = right + 70 + perColumn * columns.length;
  const parts: Markup[] = [
    ...ticks.map((tick) => label(scale.at(tick), 12, percent(tick), 'middle', 'minor')),
    label(right + 62, 12, 'Human', 'end', 'minor'),
    ...columns.map(({ source }, i) => marker(source.look, right + 62 + perColumn * (i + 1) - 8, 8)),
  ];
  let y = top;
  let dimension = '';
  const bodyTop = y - 12;
  const rows: Markup[] = [];
  for (const feature of first) {
    if (feature.dimension !== dimension) {
      if (dimension !== '') y += gap;
      dimension = feature.dimension;
      rows.push(label(0, y + 4, dimension.toUpperCase(), 'start', 'strong'));
    }
    rows.push(...featureRow(feature, y));
    y += row;
  }

  function featureRow(feature: FeatureComparison, at: number): Markup[] {
    const own = features.map(({ source, features: all }) => ({
      source,
      value: all.find(({ feature: f }) => f === feature.feature),
    }));
    const values = own.flatMap(({ value }) => (value ? valuesOf(value) : []));
    const end = ownEnds[feature.feature];
    const axis = end === undefined ? scale : scaleOf(0, Math.max(end, ...values), left, right, []);
    const xs = values.map(axis.at);
    return [
      label(28, at + 4, plainWords(feature.feature)),
      rule(left, at, right, at, end === undefined ? 'grid' : 'grid own'),
      ...(end === undefined
        ? []
        : [label(right + 4, at + 4, `/${fixed(Math.max(end, ...values), 0)}`, 'start', 'minor')]),
      rule(Math.min(...xs, right), at, Math.max(...xs, left), at, 'span'),
      ...own.flatMap(({ source, value }) =>
        value?.simulator == null ? [] : [marker(source.look, axis.at(value.simulator), at)],
      ),
      ...(feature.human === null ? [] : [marker(human, axis.at(feature.human), at, 10)]),
      label(right + 62, at + 4, feature.human === null ? '–' : valueText(feature.feature, feature.human), 'end'),
      ...own
        .slice(0, listed)
        .map(({ value }, i) =>
          label(
            right + 62 + perColumn * (i + 1),
            at + 4,
            value ? fixed(value.dice, 0) : '–',
            'end',
            value && value.dice < 50 ? 'strong' : '',
          ),
        ),
    ];
  }

  const grid = ticks.map((tick) => rule(scale.at(tick), bodyTop, scale.at(tick), y - 8));
  return markup`<section><h2>Fingerprint</h2>
<p class="key">${sourceName(human, 'Human')} ${features.map(({ source }) => sourceName(source.look, source.label))}</p>
<figure><div class="wide">${drawing(width, y, 'Mean of each behavioural feature, people and simulators, with Dice per simulator.', [...grid, ...parts, ...rows])}</div>
<figcaption>Mean of each feature per conversation. Shares are in percent on one axis; the four others use their own, its end in print behind the line. The columns are the human mean and the Dice of each simulator, 100 where the means are equal, below 50 in bold${features.length > listed ? `; Dice is printed for the first ${listed} simulators` : ''}. Means only: a simulator that always writes alike can still match them.</figcaption></figure></section>`;
}

const isShare = ({ feature }: FeatureComparison) => ownEnds[feature] === undefined;
const valuesOf = ({ human: people, simulator }: FeatureComparison) =>
  [people, simulator].filter((value) => value !== null);
const valueText = (feature: string, value: number) =>
  ownEnds[feature] === undefined ? percent(value, 1) : fixed(value, 2);
