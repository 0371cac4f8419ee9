import { memo } from 'react';
import type { Instrument } from '../../../shared/domain/instrument.ts';
import type { SourceLook } from '../../components/source/look.ts';
import type { ReplayColumn } from '../../stores/replay-columns.ts';
import { formatNumber, t } from '../../strings/index.ts';
import { SourcesHead } from './behaviours-table.tsx';
import styles from './side-panel.module.css';

interface OutcomeTableProps {
  columns: readonly ReplayColumn[];
  looks: readonly SourceLook[];
  instrument: Instrument | null;
}

const ROWS = [
  { question: 'task_success', label: 'replay.taskSuccess' },
  { question: 'overall_score', label: 'replay.overallScore' },
] as const;

/** Reward, and what the participant (or the simulator) answered in the survey, as ordinal scores. */
export const OutcomeTable = memo(function OutcomeTable({ columns, looks, instrument }: OutcomeTableProps) {
  return (
    <section>
      <h3 id="replay-outcome">{t('replay.outcomes')}</h3>
      <table className={styles.table} aria-labelledby="replay-outcome">
        <SourcesHead columns={columns} looks={looks} />
        <tbody>
          <tr>
            <th scope="row">{t('replay.rewardRow')}</th>
            {columns.map(({ conversation }) => (
              <td key={conversation.id}>
                {conversation.reward === null ? t('replay.none') : formatNumber(conversation.reward)}
              </td>
            ))}
          </tr>
          {ROWS.map(({ question, label }) => (
            <tr key={question}>
              <th scope="row">{t(label)}</th>
              {columns.map(({ conversation }) => (
                <td key={conversation.id} title={answerTo(question, conversation.survey) ?? t('replay.notAnswered')}>
                  {scoreOf(question, conversation.survey, instrument)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

type Survey = ReplayColumn['conversation']['survey'];

function answerTo(question: string, survey: Survey): string | null {
  return survey.find(({ field }) => field === question)?.answer ?? null;
}

function scoreOf(question: string, survey: Survey, instrument: Instrument | null): string {
  const answer = answerTo(question, survey);
  const options = instrument?.questions.find(({ id }) => id === question)?.options;
  const score = options?.find(({ label }) => label === answer)?.score;
  return score === undefined ? '–' : formatNumber(score);
}
