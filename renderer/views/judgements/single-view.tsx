import type { SingleResults } from '../../../shared/judgements/single-results.ts';
import { PEOPLE } from '../../../shared/judgements/strengths.ts';
import { Columns } from '../../components/columns.tsx';
import { Figure } from '../../components/plot/figure.tsx';
import { IntervalRows } from '../../components/plot/interval-rows.tsx';
import { SecondLine } from '../../components/second-line.tsx';
import { HeadCell, NumberCell, Table } from '../../components/table/index.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import { CalibrationFigure } from './calibration-figure.tsx';
import { EstimateCell } from './estimate-cell.tsx';
import { endsOf, estimateRow } from './estimate-row.ts';
import { Heads } from './heads.tsx';
import { JudgeTable } from './judge-table.tsx';
import styles from './judgements.module.css';
import { SourceHead } from './source-cell.tsx';
import type { ViewProps } from './view-props.ts';
import { numberOf, pointsOf, pText, sourceText } from './words.ts';

/** People first, then the simulators: all that has a share. */
const rowsOf = ({ people, sources }: SingleResults) => [
  ...(people === null
    ? []
    : [{ source: PEOPLE, difference: null, shared: 0, pAdjusted: null, p: null, detection: null, ...people }]),
  ...sources,
];

/** Conversations judged alone, compared with how often people are called human. */
export function SingleView({ results, look, onOpen }: ViewProps) {
  const { single } = results;
  if (single === null) return null;
  const rows = rowsOf(single);
  return (
    <div className={styles.view}>
      <CalledFigure single={single} look={look} />
      <Table caption={t('judgements.bySource')}>
        <thead>
          <tr>
            <HeadCell>{t('judgements.source')}</HeadCell>
            <Heads of={['n']} />
            <HeadCell number>{t('judgements.unsure')}</HeadCell>
            <Heads of={['called', 'half', 'minusPeople', 'dPrime', 'p', 'adjusted']} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ source, judgements, unsure, share, half, difference, detection, shared, p, pAdjusted }) => (
            <tr key={source}>
              <SourceHead source={source} look={look(source)} />
              <NumberCell>{formatNumber(judgements)}</NumberCell>
              <NumberCell>{`${formatNumber(unsure)} (${formatPercent(unsure / judgements)})`}</NumberCell>
              <EstimateCell
                estimate={share}
                onOpen={() => onOpen({ kind: 'single', source })}
                label={t('judgements.items', sourceText(source))}
              />
              <EstimateCell estimate={half} />
              {difference === null ? (
                <NumberCell>–</NumberCell>
              ) : (
                <EstimateCell estimate={difference} format={pointsOf} />
              )}
              <NumberCell>{numberOf(detection?.dPrime)}</NumberCell>
              <NumberCell>
                {pText(p)}
                {p !== null && <SecondLine>{t('judgements.onShared', shared)}</SecondLine>}
              </NumberCell>
              <NumberCell>{pText(pAdjusted)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </Table>
      <Columns>
        {single.calibration && (
          <CalibrationFigure
            name="single"
            calibration={single.calibration}
            onOpen={(confidence) => onOpen({ kind: 'single', confidence })}
          />
        )}
        <JudgeTable
          sources={rows}
          aside={t('judgements.called')}
          onOpen={(source, annotator) => onOpen({ kind: 'single', source, annotator })}
        />
      </Columns>
    </div>
  );
}

function CalledFigure({ single, look }: { single: SingleResults; look: ViewProps['look'] }) {
  const rows = rowsOf(single);
  const people = single.people?.share.estimate ?? null;
  return (
    <Figure
      title={t('judgements.singleForest')}
      name="single-called-human"
      caption={t('judgements.singleCaption', single.judgements, single.tasks)}
      data={{
        columns: ['source', 'n', 'unsure', 'share called human', 'low', 'high', 'minus people'],
        rows: rows.map(({ source, judgements, unsure, share, difference }) => [
          sourceText(source),
          judgements,
          unsure,
          ...endsOf(share),
          difference?.estimate ?? null,
        ]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('judgements.singleForest')}
          width={width}
          span={[0, 1]}
          {...(people === null ? {} : { line: people })}
          format={(value) => formatPercent(value)}
          rows={rows.map(({ source, share, judgements }) =>
            estimateRow(sourceText(source), look(source), share, judgements),
          )}
        />
      )}
    </Figure>
  );
}
