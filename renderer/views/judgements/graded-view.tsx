import type { GradedSource } from '../../../shared/judgements/graded-results.ts';
import { Figure } from '../../components/plot/figure.tsx';
import { IntervalRows } from '../../components/plot/interval-rows.tsx';
import { formatNumber, t } from '../../strings/index.ts';
import { endsOf, estimateRow } from './estimate-row.ts';
import { JudgeTable } from './judge-table.tsx';
import styles from './judgements.module.css';
import { ShareTable } from './share-table.tsx';
import type { ViewProps } from './view-props.ts';
import { numberOf, sourceText } from './words.ts';

/** Graded pairs: how far judges lean to the human, and the choices that amounts to. */
export function GradedView({ results, other, otherIsKept, look, onOpen }: ViewProps) {
  const { graded } = results;
  if (graded === null) return null;
  return (
    <div className={styles.view}>
      <LeanFigure sources={graded.sources} n={graded.judgements} look={look} />
      <ShareTable
        sources={graded.sources}
        other={other === null ? null : (other.graded?.sources ?? [])}
        otherIsKept={otherIsKept}
        look={look}
        onOpen={(source) => onOpen({ kind: 'graded', source })}
      />
      <JudgeTable
        sources={graded.sources}
        onOpen={(source, annotator) => onOpen({ kind: 'graded', source, annotator })}
      />
    </div>
  );
}

function LeanFigure({ sources, n, look }: { sources: readonly GradedSource[]; n: number; look: ViewProps['look'] }) {
  return (
    <Figure
      title={t('judgements.lean')}
      name="graded-lean"
      caption={t('judgements.leanCaption', n)}
      data={{
        columns: ['source', 'n', 'lean', 'low', 'high', '1', '2', '3', '4', '5', '6', '7'],
        rows: sources.map(({ source, judgements, lean, grades }) => [
          sourceText(source),
          judgements,
          ...endsOf(lean),
          ...grades,
        ]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('judgements.lean')}
          width={width}
          reference={0}
          span={[-3, 3]}
          format={(value) => formatNumber(value)}
          rows={sources.map(({ source, lean, judgements }) =>
            estimateRow(sourceText(source), look(source), lean, judgements, numberOf),
          )}
        />
      )}
    </Figure>
  );
}
