import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import { SourceName } from '../../components/source/source-name.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../components/table/index.ts';
import { href } from '../../router/location.ts';
import { t } from '../../strings/index.ts';
import styles from './agreement.module.css';
import { DotStrip } from './dot-strip.tsx';
import { dimensionName } from './words.ts';

export function DisagreementTable({ disagreements, questions }: Pick<AgreementSummary, 'disagreements' | 'questions'>) {
  const scaleOf = (dimension: string) =>
    questions.find((question) => question.dimension === dimension)?.answers.map(({ code }) => code) ?? [];
  return (
    <Table
      caption={t('agreement.disagreements')}
      aside={
        <>
          {t('agreement.disagreementsAside')}
          <a data-screen-only="" href={href('agreement', null, { view: 'disagreements' })}>
            {t('agreement.seeAll')}
          </a>
        </>
      }
    >
      <thead>
        <tr>
          <HeadCell>{t('agreement.task')}</HeadCell>
          <HeadCell>{t('agreement.source')}</HeadCell>
          <HeadCell>{t('agreement.dimension')}</HeadCell>
          <HeadCell>{t('agreement.ratings')}</HeadCell>
          <HeadCell screenOnly>{t('agreement.replay')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {disagreements.slice(0, 12).map(({ conversation, dimension, ratings }) => (
          <tr key={`${conversation.id} ${dimension}`}>
            <RowHead>{conversation.taskKey ?? conversation.instanceId}</RowHead>
            <Cell>
              <SourceName id={conversation.sourceId} />
            </Cell>
            <Cell>{dimensionName(dimension)}</Cell>
            <Cell>
              <DotStrip scale={scaleOf(dimension)} ratings={ratings} />
              <span className={styles.said}>{ratings.map((r) => `${r.annotator} ${r.value}`).join(', ')}</span>
            </Cell>
            <Cell>
              <a
                data-screen-only=""
                href={href('replay', conversation.taskKey ?? conversation.instanceId, { left: conversation.id })}
                aria-label={`${t('agreement.replay')}: ${conversation.instanceId}`}
              >
                {t('agreement.replay')}
              </a>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
