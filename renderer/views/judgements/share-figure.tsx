import type { DecidedShare } from '../../../shared/judgements/decided-share.ts';
import type { DrawPlan } from '../../../shared/judgements/task-interval.ts';
import { Figure } from '../../components/plot/figure.tsx';
import { IntervalRows } from '../../components/plot/interval-rows.tsx';
import type { SourceLook } from '../../components/source/look.ts';
import { formatList, formatPercent, t } from '../../strings/index.ts';
import { endsOf, estimateRow } from './estimate-row.ts';
import { percentOf, reasonText, sourceText } from './words.ts';

interface ShareFigureProps {
  name: string;
  sources: readonly (DecidedShare & { readonly source: string })[];
  tasks: number;
  draws: DrawPlan;
  look: (source: string) => SourceLook;
}

/** The share of each source that was taken for the human, beside one half. */
export function ShareFigure({ name, sources, tasks, draws, look }: ShareFigureProps) {
  const n = sources.reduce((sum, { judgements }) => sum + judgements, 0);
  const once = sources.every(({ independent }) => independent?.holds !== false);
  const wider = sources.flatMap(({ source, twoWay }) =>
    twoWay === null
      ? []
      : [`${sourceText(source)} ${t('common.interval', percentOf(twoWay[0]), percentOf(twoWay[1]))}`],
  );
  const lineless = sources.filter(({ share: { estimate, interval } }) => estimate !== null && interval === null);
  const reasons = [...new Set(lineless.map(({ share }) => reasonText(share)))];
  return (
    <Figure
      title={t('judgements.forest')}
      name={`${name}-taken-for-human`}
      caption={
        <>
          {t('judgements.forestCaption', n, tasks, draws.level, draws.replicates, once)}
          {lineless.length > 0 && ` ${t('judgements.lineless', lineless.length, formatList(reasons))}`}
          {wider.length > 0 && ` ${t('judgements.twoWay', wider.join(', '))}`}
        </>
      }
      data={{
        columns: [
          'source',
          'n',
          'decided',
          'cannot tell',
          'share',
          'low',
          'high',
          'method',
          'ties half',
          'p',
          'p adjusted',
        ],
        rows: sources.map(({ source, judgements, decided, ties, share, half, p, pAdjusted }) => [
          sourceText(source),
          judgements,
          decided,
          ties,
          ...endsOf(share),
          share.method ?? share.reason,
          half.estimate,
          p,
          pAdjusted,
        ]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('judgements.forest')}
          width={width}
          reference={0.5}
          span={[0, 1]}
          format={(value) => formatPercent(value)}
          rows={sources.map(({ source, share, judgements }) =>
            estimateRow(sourceText(source), look(source), share, judgements),
          )}
        />
      )}
    </Figure>
  );
}
