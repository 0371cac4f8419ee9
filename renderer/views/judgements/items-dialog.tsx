import { useState } from 'react';
import type { JudgedItemView } from '../../../shared/contract/judgement-view.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Loading } from '../../components/loading.tsx';
import { ErrorNote } from '../../components/note.tsx';
import { SecondLine } from '../../components/second-line.tsx';
import { Cell, HeadCell, NumberCell, RowHead, Table } from '../../components/table/index.ts';
import { href } from '../../router/location.ts';
import { formatDuration, formatNumber, t } from '../../strings/index.ts';
import { useAnswer } from '../../use-answer.ts';
import { fieldLabel } from '../usi/words.ts';
import { type Asked, sourceText } from './words.ts';

const page = 50;

/** The judgements behind a number; each opens in replay once the study is unblinded. */
export function ItemsDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const [offset, setOffset] = useState(0);
  const { dimension, ...filter } = asked;
  const { data, error, reload } = useAnswer('judgements.items', { ...filter, offset, limit: page }, ['annotations']);
  const to = Math.min(offset + page, data?.total ?? 0);
  const hidden = data?.rows.some(({ conversations }) => conversations === null) ?? false;
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={t('judgements.items', titleOf(asked))}
      {...(hidden ? { description: t('judgements.itemsHidden') } : {})}
    >
      {error && <ErrorNote error={error} retry={reload} />}
      {data === null && error === null && <Loading />}
      {data && (
        <Table
          caption={t('judgements.items', titleOf(asked))}
          hideCaption
          aside={t('judgements.itemsOf', offset + 1, to, data.total)}
          tools={
            data.total > page && (
              <>
                <Button disabled={offset === 0} onClick={() => setOffset(offset - page)}>
                  {t('judgements.earlier')}
                </Button>
                <Button disabled={to >= data.total} onClick={() => setOffset(offset + page)}>
                  {t('judgements.later')}
                </Button>
              </>
            )
          }
        >
          <thead>
            <tr>
              <HeadCell>{t('judgements.task')}</HeadCell>
              <HeadCell>{t('judgements.source')}</HeadCell>
              <HeadCell>{t('judgements.annotator')}</HeadCell>
              <HeadCell>{t('judgements.answer')}</HeadCell>
              <HeadCell number>{t('judgements.sure')}</HeadCell>
              <HeadCell number>{t('judgements.took')}</HeadCell>
              {!hidden && <HeadCell>{t('judgements.open')}</HeadCell>}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Row key={`${row.item} ${row.annotator}`} row={row} dimension={dimension ?? null} />
            ))}
          </tbody>
        </Table>
      )}
    </Dialog>
  );
}

function titleOf({ source, annotator, role, dimension, confidence }: Asked): string {
  return [
    dimension === undefined ? [] : fieldLabel(dimension),
    source === undefined ? [] : sourceText(source),
    annotator ?? [],
    role === undefined || role === 'normal' ? [] : t(`judgements.role_${role}`),
    confidence === undefined ? [] : t('judgements.confidence', confidence),
  ]
    .flat()
    .join(', ');
}

function Row({ row, dimension }: { row: JudgedItemView; dimension: string | null }) {
  const { task, source, annotator, answers, seconds, conversations, excluded } = row;
  const [left, right] = conversations ?? [];
  return (
    <tr>
      <RowHead>{task ?? '–'}</RowHead>
      <Cell>{sourceText(source)}</Cell>
      <Cell>
        {annotator}
        {excluded && <SecondLine>{t('judgements.excluded')}</SecondLine>}
      </Cell>
      <Cell>{answerText(row, dimension)}</Cell>
      <NumberCell>{answers.confidence ?? '–'}</NumberCell>
      <NumberCell>{seconds === null ? '–' : formatDuration(seconds)}</NumberCell>
      {left !== undefined && (
        <Cell>
          <a href={href('replay', task, { left, right })} aria-label={t('judgements.openTask', task ?? '')}>
            {t('judgements.open')}
          </a>
        </Cell>
      )}
    </tr>
  );
}

/** What was chosen, by what it was: the human or the simulator, not the side. */
function answerText({ kind, answers, humanSide }: JudgedItemView, dimension: string | null): string {
  const chosen = (answer: string | undefined) =>
    humanSide === null || (answer !== 'A' && answer !== 'B')
      ? (answer ?? '–')
      : t(answer === humanSide ? 'judgements.wasRight' : 'judgements.wasWrong');
  if (kind === 'graded') {
    const grade = Number(answers.grade);
    return formatNumber((humanSide === 'A' ? 8 - grade : grade) - 4);
  }
  if (kind === 'preference' || kind === 'rating') {
    const shown = dimension === null ? Object.keys(answers) : [dimension];
    return shown
      .map((each) => (dimension === null ? `${fieldLabel(each)}: ${chosen(answers[each])}` : chosen(answers[each])))
      .join('; ');
  }
  return chosen(answers.verdict);
}
