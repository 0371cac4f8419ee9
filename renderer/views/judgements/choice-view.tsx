import { Columns } from '../../components/columns.tsx';
import { CalibrationFigure } from './calibration-figure.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { JudgeTable } from './judge-table.tsx';
import styles from './judgements.module.css';
import { ShareFigure } from './share-figure.tsx';
import { ShareTable } from './share-table.tsx';
import { StrengthsFigure } from './strengths-figure.tsx';
import type { ViewProps } from './view-props.ts';

/** Pairs or next turns: which of two is the human? */
export function ChoiceView({ kind, ...props }: ViewProps & { kind: 'pair' | 'next-turn' }) {
  const { results, other, otherIsKept, draws, look, onOpen } = props;
  const field = kind === 'pair' ? 'pair' : 'nextTurn';
  const found = results[field];
  if (found === null) return null;
  return (
    <div className={styles.view}>
      <ShareFigure name={kind} sources={found.sources} tasks={found.tasks} draws={draws} look={look} />
      <ShareTable
        sources={found.sources}
        other={other === null ? null : (other[field]?.sources ?? [])}
        otherIsKept={otherIsKept}
        look={look}
        onOpen={(source) => onOpen({ kind, source })}
      />
      <Columns>
        {found.calibration && (
          <CalibrationFigure
            name={kind}
            calibration={found.calibration}
            onOpen={(confidence) => onOpen({ kind, confidence })}
          />
        )}
        {found.strengths && <StrengthsFigure name={kind} strengths={found.strengths} look={look} />}
      </Columns>
      <Columns>
        <JudgeTable sources={found.sources} onOpen={(source, annotator) => onOpen({ kind, source, annotator })} />
        <DifferenceTable differences={found.differences} />
      </Columns>
    </div>
  );
}
