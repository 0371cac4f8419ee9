import type { UsiSourceReport } from '../../../../shared/contract/usi-view.ts';
import { wilsonInterval } from '../../../../shared/stats/proportion-interval.ts';
import { Figure } from '../../../components/plot/figure.tsx';
import { IntervalRows, type RowPoint } from '../../../components/plot/interval-rows.tsx';
import { lookOf, type SourceLook } from '../../../components/source/look.ts';
import { formatPercent, t } from '../../../strings/index.ts';

type Reward = UsiSourceReport['feedback']['human']['reward'];

const human = lookOf('human', 0);

/** Does the reward agree with what people and the simulator say about success? */
export function RewardAnswers({ report, look }: { report: UsiSourceReport; look: SourceLook }) {
  const { human: people, source } = report.feedback;
  if (people.reward.n + source.reward.n === 0) return null;
  const answers = people.reward.table.map(({ answer }, i) => ({
    answer,
    people: people.reward.table[i],
    source: source.reward.table[i],
  }));
  const share = (value: Reward['failedButYes']) => (typeof value === 'number' ? formatPercent(value) : '–');
  return (
    <Figure
      title={t('usiAnalysis.rewardAnswers')}
      name={`reward-by-answer-${report.source}`}
      caption={t(
        'usiAnalysis.rewardAnswersCaption',
        people.reward.n,
        share(people.reward.failedButYes),
        share(people.reward.succeededButNo),
      )}
      legend={[
        { label: t('plot.entry', t('usi.human'), people.reward.n), look: human },
        { label: t('plot.entry', report.source, source.reward.n), look },
      ]}
      data={{
        columns: ['answer', 'people: reward 0', 'people: reward 1', 'simulator: reward 0', 'simulator: reward 1'],
        rows: answers.map((row) => [
          row.answer,
          row.people?.failed ?? 0,
          row.people?.succeeded ?? 0,
          row.source?.failed ?? 0,
          row.source?.succeeded ?? 0,
        ]),
      }}
    >
      {(width) => (
        <IntervalRows
          title={t('usiAnalysis.rewardAnswers')}
          width={width}
          reference={0}
          format={(value) => formatPercent(value)}
          rows={answers.map((row) => {
            const points = [...pointOf(row.people, human), ...pointOf(row.source, look)];
            const n = (row.people?.failed ?? 0) + (row.people?.succeeded ?? 0);
            return { label: shortened(row.answer), points, text: `n ${n}` };
          })}
        />
      )}
    </Figure>
  );
}

/** Whole answers would not fit beside a plot; the table behind it has them. */
function shortened(answer: string): string {
  return answer.length > 24 ? `${answer.slice(0, 23)}…` : answer;
}

function pointOf(row: Reward['table'][number] | undefined, look: SourceLook): RowPoint[] {
  const n = row ? row.failed + row.succeeded : 0;
  if (!row || n === 0) return [];
  return [{ look, value: row.succeeded / n, interval: wilsonInterval(row.succeeded, n) }];
}
