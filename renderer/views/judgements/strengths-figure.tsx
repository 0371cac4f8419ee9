import type { Strengths } from '../../../shared/judgements/strengths.ts';
import { Figure } from '../../components/plot/figure.tsx';
import { IntervalRows } from '../../components/plot/interval-rows.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import { formatList, formatNumber, t } from '../../strings/index.ts';
import { endsOf, estimateRow } from './estimate-row.ts';
import { numberOf, sourceText } from './words.ts';

interface StrengthsFigureProps {
  name: string;
  strengths: Strengths;
  look: (source: string) => SourceLook;
  title?: string;
}

/** Bradley-Terry strengths beside people, or why there are none. */
export function StrengthsFigure({ name, strengths, look, title = t('judgements.strengths') }: StrengthsFigureProps) {
  const { rows, problem } = strengths;
  const contests = rows.reduce((sum, row) => sum + row.contests, 0) / 2;
  const named = (sources: readonly string[]) => formatList(sources.map(sourceText));
  return (
    <Figure
      title={title}
      name={`${name}-strengths`}
      caption={
        problem === null
          ? t('judgements.strengthsCaption', contests)
          : [
              t('judgements.noStrengths'),
              problem.neverWon.length > 0 ? t('judgements.neverWon', named(problem.neverWon)) : '',
              problem.neverLost.length > 0 ? t('judgements.neverLost', named(problem.neverLost)) : '',
            ].join(' ')
      }
      data={{
        columns: ['source', 'comparisons', 'wins', 'log strength', 'low', 'high'],
        rows: rows.map(({ source, contests: n, wins, strength }) => [sourceText(source), n, wins, ...endsOf(strength)]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={title}
          width={width}
          reference={0}
          format={(value) => formatNumber(value)}
          rows={rows.map(({ source, strength, contests: n }) =>
            estimateRow(sourceText(source), look(source), strength, n, numberOf),
          )}
        />
      )}
    </Figure>
  );
}
