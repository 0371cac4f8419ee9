import type { ChoiceSource } from '../../../shared/judgements/choice-source.ts';
import { SecondLine } from '../../components/second-line.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import { HeadCell, NumberCell, Table } from '../../components/table/index.ts';
import { formatNumber, formatPercent, t } from '../../strings/index.ts';
import { EstimateCell } from './estimate-cell.tsx';
import { Heads } from './heads.tsx';
import { SourceHead } from './source-cell.tsx';
import { numberOf, percentOf, pText, sourceText } from './words.ts';

interface ShareTableProps {
  sources: readonly ChoiceSource[];
  /** The same with the other set of annotators; null where the rule leaves out nobody. */
  other: readonly ChoiceSource[] | null;
  /** Whether `other` is the set without the excluded. */
  otherIsKept: boolean;
  look: (source: string) => SourceLook;
  onOpen: (source: string) => void;
}

/** Every number of each source; the share opens its judgements. */
export function ShareTable({ sources, other, otherIsKept, look, onOpen }: ShareTableProps) {
  const dependent = sources.some(({ independent }) => independent?.holds === false);
  return (
    <Table caption={t('judgements.bySource')}>
      <thead>
        <tr>
          <HeadCell>{t('judgements.source')}</HeadCell>
          <Heads of={['n']} />
          <HeadCell number>{t('judgements.ties')}</HeadCell>
          <Heads of={['share', 'half', 'accuracy', 'dPrime', 'criterion', 'p', 'adjusted']} />
          {dependent && <Heads of={['independence']} />}
          {other && <HeadCell number>{t('judgements.other', otherIsKept)}</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {sources.map((row) => (
          <Row
            key={row.source}
            row={row}
            look={look(row.source)}
            onOpen={() => onOpen(row.source)}
            independence={dependent}
            other={other === null ? undefined : (other.find(({ source }) => source === row.source) ?? null)}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface RowProps {
  row: ChoiceSource;
  look: SourceLook;
  onOpen: () => void;
  independence: boolean;
  other: ChoiceSource | null | undefined;
}

function Row({ row, look, onOpen, independence, other }: RowProps) {
  const { source, judgements, ties, share, half, accuracy, detection, p, pAdjusted, independent } = row;
  return (
    <tr>
      <SourceHead source={source} look={look} />
      <NumberCell>{formatNumber(judgements)}</NumberCell>
      <NumberCell>{judgements === 0 ? '–' : `${formatNumber(ties)} (${formatPercent(ties / judgements)})`}</NumberCell>
      <EstimateCell estimate={share} onOpen={onOpen} label={t('judgements.items', sourceText(source))} />
      <EstimateCell estimate={half} />
      <EstimateCell estimate={accuracy} />
      <NumberCell>{numberOf(detection?.dPrime)}</NumberCell>
      <NumberCell>{numberOf(detection?.criterion)}</NumberCell>
      <NumberCell>{pText(p)}</NumberCell>
      <NumberCell>{pText(pAdjusted)}</NumberCell>
      {independence && (
        <NumberCell>
          {independent && (
            <>
              <SecondLine>
                {t('common.interval', percentOf(independent.wilson[0]), percentOf(independent.wilson[1]))}
              </SecondLine>
              <SecondLine>p {pText(independent.p)}</SecondLine>
            </>
          )}
        </NumberCell>
      )}
      {other !== undefined && (
        <NumberCell>
          {other === null ? '–' : `${percentOf(other.share.estimate)} (n ${formatNumber(other.judgements)})`}
        </NumberCell>
      )}
    </tr>
  );
}
