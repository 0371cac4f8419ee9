import { useState } from 'react';
import type { PreferenceResults } from '../../../shared/judgements/preference-results.ts';
import { Figure } from '../../components/plot/figure.tsx';
import { IntervalRows } from '../../components/plot/interval-rows.tsx';
import { Select } from '../../components/select.tsx';
import { Cell, HeadCell, NumberCell, RowHead, Table } from '../../components/table/index.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import { fieldLabel } from '../usi/words.ts';
import { EstimateCell } from './estimate-cell.tsx';
import { endsOf, estimateRow } from './estimate-row.ts';
import { Heads } from './heads.tsx';
import styles from './judgements.module.css';
import { StrengthsFigure } from './strengths-figure.tsx';
import type { ViewProps } from './view-props.ts';
import { pText, sourceText } from './words.ts';

/** Which side is better, question by question, one source at a time. */
export function PreferenceView({ results, look, onOpen }: ViewProps) {
  const { preference } = results;
  const sources = [...new Set(preference?.rows.map(({ source }) => source) ?? [])].sort();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  if (preference === null) return null;
  const source = sources.find((name) => name === chosen) ?? sources[0];
  const question = preference.dimensions.find(({ dimension }) => dimension === asked) ?? preference.dimensions[0];
  return (
    <div className={styles.view}>
      {source !== undefined && (
        <PreferredFigure preference={preference} source={source} sources={sources} onSource={setChosen} look={look} />
      )}
      <PreferenceTable preference={preference} onOpen={onOpen} />
      {question?.strengths && (
        <div>
          <Select
            label={t('judgements.question')}
            value={question.dimension}
            options={preference.dimensions.map(({ dimension }) => ({ value: dimension, label: fieldLabel(dimension) }))}
            onChange={setAsked}
          />
          <StrengthsFigure
            name={`preference-${question.dimension}`}
            title={`${t('judgements.strengths')}: ${fieldLabel(question.dimension)}`}
            strengths={question.strengths}
            look={look}
          />
        </div>
      )}
    </div>
  );
}

interface PreferredProps {
  preference: PreferenceResults;
  source: string;
  sources: readonly string[];
  onSource: (source: string) => void;
  look: ViewProps['look'];
}

function PreferredFigure({ preference, source, sources, onSource, look }: PreferredProps) {
  const rows = preference.rows.filter((row) => row.source === source);
  return (
    <Figure
      title={t('judgements.preferred')}
      name={`preference-${source}`}
      aside={
        sources.length > 1 && (
          <Select
            label={t('judgements.source')}
            hideLabel
            value={source}
            options={sources.map((name) => ({ value: name, label: sourceText(name) }))}
            onChange={onSource}
          />
        )
      }
      caption={t('judgements.preferredCaption', sourceText(source), Math.max(0, ...rows.map((row) => row.judgements)))}
      data={{
        columns: ['question', 'n', 'no difference', 'share preferring the simulator', 'low', 'high', 'p', 'p adjusted'],
        rows: rows.map(({ dimension, judgements, ties, share, p, pAdjusted }) => [
          dimension,
          judgements,
          ties,
          ...endsOf(share),
          p,
          pAdjusted,
        ]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('judgements.preferred')}
          width={width}
          reference={0.5}
          span={[0, 1]}
          format={(value) => formatPercent(value)}
          rows={rows.map(({ dimension, share, judgements }) =>
            estimateRow(fieldLabel(dimension), look(source), share, judgements),
          )}
        />
      )}
    </Figure>
  );
}

function PreferenceTable({ preference, onOpen }: { preference: PreferenceResults; onOpen: ViewProps['onOpen'] }) {
  return (
    <Table caption={t('judgements.preferences')}>
      <thead>
        <tr>
          <HeadCell>{t('judgements.question')}</HeadCell>
          <HeadCell>{t('judgements.source')}</HeadCell>
          <Heads of={['n']} />
          <HeadCell number>{t('judgements.noDifference')}</HeadCell>
          <HeadCell number>{t('judgements.preferred')}</HeadCell>
          <Heads of={['half', 'p', 'adjusted']} />
        </tr>
      </thead>
      <tbody>
        {preference.rows.map(({ dimension, source, judgements, ties, share, half, p, pAdjusted }) => (
          <tr key={`${dimension}\n${source}`}>
            <RowHead>{fieldLabel(dimension)}</RowHead>
            <Cell>{sourceText(source)}</Cell>
            <NumberCell>{formatNumber(judgements)}</NumberCell>
            <NumberCell>{`${formatNumber(ties)} (${formatPercent(ties / judgements)})`}</NumberCell>
            <EstimateCell
              estimate={share}
              onOpen={() => onOpen({ kind: 'preference', source, dimension })}
              label={t('judgements.items', `${fieldLabel(dimension)}, ${sourceText(source)}`)}
            />
            <EstimateCell estimate={half} />
            <NumberCell>{pText(p)}</NumberCell>
            <NumberCell>{pText(pAdjusted)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
