import type { AgreementSummary } from '../../../shared/contract/agreement-view.ts';
import { SourceName } from '../../components/source/source-name.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../components/table/index.ts';
import { href } from '../../router/location.ts';
import { t } from '../../strings/index.ts';
import { dimensionName } from './words.ts';

export function DisagreementTable({ disagreements }: Pick<AgreementSummary, 'disagreements'>) {
  return (
    <Table caption={t('agreement.disagreements')} aside={t('agreement.disagreementsAside')}>
      <thead>
        <tr>
          <HeadCell>{t('agreement.task')}</HeadCell>
          <HeadCell>{t('agreement.source')}</HeadCell>
          <HeadCell>{t('agreement.dimension')}</HeadCell>
          <HeadCell>{t('agreement.ratings')}</HeadCell>
          <HeadCell>{t('agreement.replay')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {disagreements.map(({ conversation, dimension, ratings }) => (
          <tr key={`${conversation.id} ${dimension}`}>
            <RowHead>{conversation.taskKey ?? conversation.instanceId}</RowHead>
            <Cell>
              <SourceName id={conversation.sourceId} />
            </Cell>
            <Cell>{dimensionName(dimension)}</Cell>
            <Cell>{ratings.map(({ annotator, value }) => `${annotator} ${value}`).join(', ')}</Cell>
            <Cell>
              <a
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
